package io.jianzhen.detect.qr;

import io.jianzhen.detect.Sentence;
import java.util.List;

/** What a code holds, by what a phone does with it. */
public sealed interface QrPayload {

  /** What it is called. */
  Sentence name();

  /**
   * An address that a browser opens.
   *
   * @param address as it stands there
   */
  record WebPage(String address) implements QrPayload {
    @Override
    public Sentence name() {
      return new Sentence("网址", "web address");
    }
  }

  /**
   * A WeChat account, of an office, a firm or a person. Which one it is only WeChat can tell.
   *
   * @param link as it stands there
   */
  record WeChatAccount(String link) implements QrPayload {
    @Override
    public Sentence name() {
      return new Sentence("微信账号或公众号", "WeChat account");
    }
  }

  /**
   * A mini-program inside WeChat. Which one it is only WeChat can tell.
   *
   * @param link as it stands there
   */
  record MiniProgram(String link) implements QrPayload {
    @Override
    public Sentence name() {
      return new Sentence("微信小程序", "WeChat mini-program");
    }
  }

  /**
   * A link that opens another app: a payment, a call, a chat.
   *
   * @param scheme what stands before the colon
   * @param link as it stands there
   * @param addresses web addresses that it carries, such as the one the app is to open
   */
  record AppLink(String scheme, String link, List<String> addresses) implements QrPayload {

    public AppLink {
      addresses = List.copyOf(addresses);
    }

    @Override
    public Sentence name() {
      return new Sentence("应用链接", "link into an app");
    }
  }

  /**
   * Text for people.
   *
   * @param text as it stands there
   * @param addresses web addresses in it
   */
  record PlainText(String text, List<String> addresses) implements QrPayload {

    public PlainText {
      addresses = List.copyOf(addresses);
    }

    @Override
    public Sentence name() {
      return new Sentence("文字", "text");
    }
  }

  /**
   * Bytes that are text in no charset that is considered.
   *
   * @param hex the bytes in hexadecimal
   */
  record Bytes(String hex) implements QrPayload {
    @Override
    public Sentence name() {
      return new Sentence("无法识别的数据", "data that are no text");
    }
  }
}
