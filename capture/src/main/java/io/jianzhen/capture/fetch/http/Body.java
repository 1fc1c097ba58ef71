package io.jianzhen.capture.fetch.http;

import io.jianzhen.capture.Truncation;
import io.jianzhen.capture.fetch.wire.Trouble;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** The body of a response, and how its end is told (RFC 9112, section 6.3). */
interface Body {

  /**
   * Reads to the end.
   *
   * @throws Trouble if it is not whole; {@link #bytes} has what came
   */
  void read() throws IOException, Trouble;

  /** What was read so far. */
  byte[] bytes();

  /**
   * @param start where in the inflow it begins
   */
  static Body of(ResponseHead head, Inflow inflow, int start) {
    if (head.hasNoBody()) {
      return new Sized(inflow, start, 0);
    }
    List<String> transfer = head.all("Transfer-Encoding");
    if (!transfer.isEmpty()) {
      return transfer.size() == 1 && transfer.get(0).equalsIgnoreCase("chunked")
          ? new Chunks(inflow, start)
          : new Odd(inflow, start, "Transfer-Encoding: " + String.join(", ", transfer));
    }
    List<String> lengths = head.all("Content-Length").stream().distinct().toList();
    if (lengths.isEmpty()) {
      return new Unsized(inflow, start);
    }
    return lengths.size() == 1 && Sized.LENGTH.matcher(lengths.get(0)).matches()
        ? new Sized(inflow, start, Long.parseLong(lengths.get(0)))
        : new Odd(inflow, start, "Content-Length: " + String.join(", ", lengths));
  }

  /** A body whose length was said before. */
  record Sized(Inflow inflow, int start, long length) implements Body {

    static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    @Override
    public void read() throws IOException, Trouble {
      while (inflow.size() - start < length) {
        if (!inflow.more()) {
          throw new Trouble(
              Truncation.DISCONNECT,
              "回应声明有%d字节，只收到%d字节就断开了；请重新取证。".formatted(length, inflow.size() - start),
              "The response was to have %d bytes, and after %d the connection closed; capture again."
                  .formatted(length, inflow.size() - start));
        }
      }
      if (inflow.size() - start > length) {
        throw new Trouble(
            Truncation.UNSPECIFIED,
            "回应声明有%d字节，实际发来更多；多出的部分只保存在原始数据里。".formatted(length),
            "The response was to have %d bytes, and more came; the rest is in the raw bytes only."
                .formatted(length));
      }
    }

    @Override
    public byte[] bytes() {
      return inflow.slice(start, (int) Math.min(inflow.size(), start + length));
    }
  }

  /** A body that ends when the peer hangs up. */
  record Unsized(Inflow inflow, int start) implements Body {

    @Override
    public void read() throws IOException, Trouble {
      while (inflow.more()) {
        // Everything that comes is body.
      }
    }

    @Override
    public byte[] bytes() {
      return inflow.slice(start, inflow.size());
    }
  }

  /** A body whose end is said in a way that cannot be followed: all that comes is kept. */
  record Odd(Inflow inflow, int start, String said) implements Body {

    private static final int SHOWN = 60;

    @Override
    public void read() throws IOException, Trouble {
      new Unsized(inflow, start).read();
      String shown = said.length() <= SHOWN ? said : said.substring(0, SHOWN) + "…";
      throw new Trouble(
          Truncation.UNSPECIFIED,
          "响应头“%s”无法照办，不知道内容到哪里结束；已保存收到的全部字节。".formatted(shown),
          "'%s' cannot be followed, so where the body ends is unknown; all that came was kept."
              .formatted(shown));
    }

    @Override
    public byte[] bytes() {
      return inflow.slice(start, inflow.size());
    }
  }
}
