package io.jianzhen.capture.fetch.http;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Truncation;
import io.jianzhen.capture.fetch.wire.Deadline;
import io.jianzhen.capture.fetch.wire.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one response, as far as it can be read. */
public final class ResponseReader {

  private static final String BEGINNING = "HTTP/";

  private final Inflow inflow;
  private final int mostHead;
  private final Deadline deadline;
  private final String peer;

  /** Where the head that was read last ends and what follows begins. */
  private int end;

  private @Nullable ResponseHead head;
  private @Nullable Body body;

  private ResponseReader(Inflow inflow, int mostHead, Deadline deadline, String peer) {
    this.inflow = inflow;
    this.mostHead = mostHead;
    this.deadline = deadline;
    this.peer = peer;
  }

  /**
   * Reads until the response, the connection, the time or what may be kept is at its end.
   *
   * @param mostHead bytes that may come before the body
   * @param most bytes in all
   * @param peer whom it comes from, for sentences
   */
  public static Response read(
      InputStream in, int mostHead, int most, Deadline deadline, String peer) {
    return new ResponseReader(new Inflow(in, most), mostHead, deadline, peer).read();
  }

  private Response read() {
    try {
      ResponseHead last = lastHead();
      head = last;
      body = Body.of(last, inflow, end);
      body.read();
      return response(null);
    } catch (Trouble trouble) {
      return response(trouble);
    } catch (IOException failure) {
      return response(deadline.trouble(failure, peer));
    }
  }

  private Response response(@Nullable Trouble trouble) {
    return new Response(
        Bytes.of(inflow.slice(0, inflow.size())),
        Optional.ofNullable(head),
        body == null ? Bytes.NONE : Bytes.of(body.bytes()),
        Optional.ofNullable(trouble).map(Trouble::truncation),
        Optional.ofNullable(trouble).map(Trouble::says));
  }

  /** The head after those that only announce it. */
  private ResponseHead lastHead() throws IOException, Trouble {
    while (true) {
      int from = end;
      end = endOfHead(from);
      ResponseHead read = ResponseHead.parse(inflow.slice(from, end)).orElseThrow(this::notHttp);
      if (!read.isInterim()) {
        return read;
      }
    }
  }

  /** The index after the next empty line; line ends may lack their carriage return. */
  private int endOfHead(int from) throws IOException, Trouble {
    int lineStart = from;
    for (int i = from; ; i++) {
      if (i >= mostHead) {
        throw tooLong();
      }
      while (i == inflow.size()) {
        if (!inflow.more()) {
          throw brokenOff(from);
        }
        expectHttp(from);
      }
      if (inflow.at(i) == '\n') {
        boolean isEmpty = i == lineStart || (i == lineStart + 1 && inflow.at(lineStart) == '\r');
        if (isEmpty && lineStart > from) {
          return i + 1;
        }
        lineStart = i + 1;
      }
    }
  }

  /** Whoever begins otherwise is not waited for any longer. */
  private void expectHttp(int from) throws Trouble {
    int known = Math.min(inflow.size() - from, BEGINNING.length());
    String begins = new String(inflow.slice(from, from + known), StandardCharsets.ISO_8859_1);
    if (!BEGINNING.startsWith(begins)) {
      throw notHttp();
    }
  }

  private Trouble notHttp() {
    return new Trouble(
        Truncation.UNSPECIFIED,
        "“%s”的回应不是 HTTP，已按收到的字节保存；请核对端口和协议。".formatted(peer),
        "What %s sent is not HTTP; its bytes were kept as they came. Check port and scheme."
            .formatted(peer));
  }

  private Trouble tooLong() {
    return new Trouble(
        Truncation.LENGTH,
        "“%s”的响应头超过%d字节，已停止接收；对方可能在攻击取证程序，收到的部分已保存。".formatted(peer, mostHead),
        "The header from %s has more than %d bytes, and reading was stopped; this may be an attack. What came was kept."
            .formatted(peer, mostHead));
  }

  private Trouble brokenOff(int from) {
    return inflow.size() == from
        ? new Trouble(
            Truncation.DISCONNECT,
            "“%s”接受了连接，但什么也没有发来；请稍后再试，或换一条网络线路。".formatted(peer),
            "%s took the connection and sent nothing; try later or from another network."
                .formatted(peer))
        : new Trouble(
            Truncation.DISCONNECT,
            "“%s”在响应头没有发完时断开；请重新取证。".formatted(peer),
            "%s hung up within its header; capture again.".formatted(peer));
  }
}
