package io.jianzhen.detect.page;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.register.OfficialSites;
import io.jianzhen.detect.page.PageFinding.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a name belongs to: an official site of the register, a genuine site known by its pages, or a
 * public body that neither has. The whole name must be that of the body: an article about it has a
 * longer title.
 */
final class Claims {

  /** What may follow the name of a body in the title of its own site. */
  private static final Pattern AFTER =
      // Possessive: a long tail is gone through in a loop, and not by recursion.
      Pattern.compile("(官方|官|政府|门户|政务)*+(网站|网|首页|主页|平台|系统|查询)*+(欢迎您)?+");

  private static final Pattern BODY =
      Pattern.compile(
          "[\\u4e00-\\u9fa5]{2,20}(应急管理(局|厅|部)|应急(局|厅)|安全生产监督管理(局|总局)|人民政府|公安(局|厅)|"
              + "住房和城乡建设(局|厅|部|委员会)|人力资源和社会保障(局|厅|部)|市场监督管理(局|总局)|"
              + "交通运输(局|厅|部)|教育(局|厅|部|委员会)|消防救援(局|总队|支队))");

  private static final Pattern SEPARATORS = Pattern.compile("[-_|—–·»>:：/]+|\\s{2,}");

  private final Map<String, Target> byName = new HashMap<>();
  private final int longest;

  Claims(OfficialSites official, GenuineRegister genuine) {
    for (OfficialSite site : official.sites()) {
      var target = new Target(site.id(), site.name());
      byName.putIfAbsent(PlainText.of(site.name().zh()).folded(), target);
      site.names().forEach(name -> byName.putIfAbsent(PlainText.of(name).folded(), target));
    }
    for (GenuineSite site : genuine.sites()) {
      var target = new Target(site.id(), site.name());
      byName.putIfAbsent(PlainText.of(site.name().zh()).folded(), target);
    }
    longest = byName.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** Whose name this is, with what sites put after their names. */
  Optional<Target> whole(String text) {
    String plain = PlainText.of(text).folded();
    for (int end = Math.min(plain.length(), longest); end >= 4; end--) {
      Target target = byName.get(plain.substring(0, end));
      if (target != null && AFTER.matcher(plain.substring(end)).matches()) {
        return Optional.of(target);
      }
    }
    return BODY.matcher(plain).matches()
        ? Optional.of(new Target(plain, new Sentence(text.strip(), text.strip())))
        : Optional.empty();
  }

  /** Whose name stands in a title, alone or as one of its parts. */
  Optional<Target> inTitle(String title) {
    Optional<Target> found = title.isBlank() ? Optional.empty() : whole(title);
    if (found.isPresent()) {
      return found;
    }
    for (String part : SEPARATORS.split(title)) {
      Optional<Target> target = part.isBlank() ? Optional.empty() : whole(part);
      if (target.isPresent()) {
        return target;
      }
    }
    return Optional.empty();
  }
}
