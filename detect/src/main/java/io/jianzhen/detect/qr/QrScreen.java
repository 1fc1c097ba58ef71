package io.jianzhen.detect.qr;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.Severity;
import io.jianzhen.detect.host.AddressScreen;
import io.jianzhen.detect.host.AddressVerdict;
import io.jianzhen.detect.host.HostFinding;
import io.jianzhen.detect.host.HostScreen;
import io.jianzhen.detect.host.Tier;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.detect.qr.read.QrCode;
import java.util.ArrayList;
import java.util.List;

/** Judges codes by where they lead: anywhere but an official site is {@code QR_NOT_OFFICIAL}. */
public final class QrScreen {

  private static final String NOT_OFFICIAL = "QR_NOT_OFFICIAL";
  private static final String UNREADABLE = "QR_UNREADABLE";
  private static final String FIELD = "qr";

  private final AddressScreen addresses;

  /** A screen to which the sites of {@code hosts} are the official ones. */
  public QrScreen(HostScreen hosts) {
    addresses = new AddressScreen(hosts);
  }

  /** Judges a code. */
  public QrVerdict judge(QrCode code) {
    QrPayload payload = PayloadKinds.of(code);
    List<Finding> found = new ArrayList<>();
    List<String> held = List.of();
    if (payload instanceof QrPayload.WebPage page) {
      held = List.of(page.address());
    } else if (payload instanceof QrPayload.PlainText text) {
      held = text.addresses();
    } else if (payload instanceof QrPayload.WeChatAccount account) {
      found.add(insideWeChat(account.link(), "公众号或微信账号", "a WeChat account"));
    } else if (payload instanceof QrPayload.MiniProgram program) {
      found.add(insideWeChat(program.link(), "微信小程序", "a WeChat mini-program"));
    } else if (payload instanceof QrPayload.AppLink link) {
      held = link.addresses();
      found.add(intoApp(link));
    } else if (payload instanceof QrPayload.Bytes bytes) {
      found.add(noText(bytes));
    }
    held.forEach(address -> judgeAddress(address, found));
    return new QrVerdict(code, payload, !held.isEmpty() && found.isEmpty(), found);
  }

  private void judgeAddress(String address, List<Finding> found) {
    AddressVerdict verdict = addresses.judge(address);
    if (verdict.tier() == Tier.OFFICIAL) {
      return;
    }
    found.add(
        verdict.address() instanceof WebAddress.Readable readable
            ? elsewhere(address, readable.host().display(), verdict.tier())
            : nowhere(address));
    for (HostFinding finding : verdict.findings()) {
      if (finding.tier().isAtLeast(Tier.WATCH)) {
        found.add(
            new Finding(
                finding.rule().name(),
                finding.tier() == Tier.ALERT ? Severity.ERROR : Severity.SUSPECT,
                FIELD,
                address,
                finding.says()));
      }
    }
  }

  private static Finding elsewhere(String address, String host, Tier tier) {
    boolean isRestricted = tier == Tier.RESTRICTED;
    return finding(
        isRestricted ? Severity.SUSPECT : Severity.ERROR,
        address,
        "二维码指向“%s”，不在官方网站名册中%s；请勿在该网站输入个人信息，保留证据，改到cx.mem.gov.cn查询，并按可疑网站上报。"
            .formatted(host, isRestricted ? "（虽是受限后缀下的域名，仍须核实）" : ""),
        "The QR code leads to '%s', which is not in the register of official sites%s; enter no personal data there, keep the evidence, look certificates up at cx.mem.gov.cn, and report the site as suspect."
            .formatted(
                host,
                isRestricted ? " (its suffix is restricted, yet it is to be confirmed)" : ""));
  }

  private static Finding nowhere(String address) {
    return finding(
        Severity.SUSPECT,
        address,
        "二维码里的网址浏览器打不开，不是官方网站；请保留二维码内容。",
        "No browser opens the address in the QR code, and it is no official site; keep what the code holds.");
  }

  private static Finding insideWeChat(String link, String zh, String en) {
    return finding(
        Severity.SUSPECT,
        link,
        "二维码打开的是%s，从链接看不出是谁的；请记下名称、认证主体和账号，再用“国家安全生产考试”公众号内的扫码查询核对。".formatted(zh),
        "The QR code opens %s, and its link does not tell whose; note name, verified owner and account, then scan the card inside the official account 国家安全生产考试."
            .formatted(en));
  }

  private static Finding intoApp(QrPayload.AppLink link) {
    return finding(
        Severity.SUSPECT,
        link.link(),
        "二维码不打开网站，而是打开另一应用（%s）；证书二维码不应如此，请勿付款或拨打，保留证据。".formatted(link.scheme()),
        "The QR code opens another app (%s) instead of a site; a certificate's code does no such thing: pay and call nobody, keep the evidence."
            .formatted(link.scheme()));
  }

  private static Finding noText(QrPayload.Bytes bytes) {
    return new Finding(
        UNREADABLE,
        Severity.NOTE,
        FIELD,
        bytes.hex(),
        new Sentence(
            "二维码内容不是UTF-8或GB18030文字，原样以十六进制列出，不作猜测。",
            "The QR code holds text in neither UTF-8 nor GB 18030; its bytes are listed as they are, nothing is guessed."));
  }

  private static Finding finding(Severity severity, String value, String zh, String en) {
    return new Finding(NOT_OFFICIAL, severity, FIELD, value, new Sentence(zh, en));
  }
}
