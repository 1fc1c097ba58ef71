package io.jianzhen.detect.page;

import io.jianzhen.detect.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * It asks for certificate number and name to look up a safety certificate. Only cx.mem.gov.cn
 * answers that; a page elsewhere that asks gathers personal data or vouches for forgeries.
 */
final class FormRule implements Rule {

  private static final Pattern SUBJECT =
      Pattern.compile("特种作业|操作证|安全生产|安全合格证|考核合格|应急管理|安监|特种设备|电工证|焊工证|上岗证");

  @Override
  public void judge(Evidence page, List<PageFinding> found) {
    FormIntent form = page.form();
    if (page.isGovernment() || !form.idNumber() || !form.personName()) {
      return;
    }
    boolean aboutSafety = SUBJECT.matcher(page.page().title() + page.page().seen()).find();
    boolean isLookup = form.isLookup() && aboutSafety;
    String seen = form.captcha() ? "证件号码、姓名、验证码" : "证件号码、姓名";
    found.add(
        new PageFinding(
            PageRule.LOOKUP_FORM,
            isLookup ? Strength.SUSPECT : Strength.NOTE,
            Optional.empty(),
            seen,
            isLookup
                ? new Sentence(
                    "本页要求填写%s来查询安全生产类证书，而网站 %s 不是官方查询平台；官方平台只有 cx.mem.gov.cn。"
                        .formatted(seen, page.shownHost()),
                    "It asks for certificate number and name to look up a safety certificate, but %s is not the official platform; only cx.mem.gov.cn is."
                        .formatted(page.shownHost()))
                : new Sentence(
                    "本页要求填写%s，提交给 %s。".formatted(seen, page.shownHost()),
                    "It asks for a number of identity and a name and gives them to %s."
                        .formatted(page.shownHost()))));
  }
}
