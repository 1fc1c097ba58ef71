package io.jianzhen.platform.website.capture;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Capture;
import io.jianzhen.capture.Rendering;
import io.jianzhen.capture.Sha256;
import io.jianzhen.detect.host.HostScreen;
import io.jianzhen.detect.page.PageSketch;
import io.jianzhen.detect.page.PageSource;
import io.jianzhen.detect.qr.QrPayload;
import io.jianzhen.detect.qr.QrScreen;
import io.jianzhen.detect.qr.QrVerdict;
import io.jianzhen.detect.qr.file.QrFiles;
import io.jianzhen.detect.qr.file.UnusablePicture;
import io.jianzhen.platform.web.FreeText;
import io.jianzhen.platform.website.capture.SiteCapture.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws from a capture what other sites may share with it. */
final class CaptureTraces {

  /** More of a kind says that it is everywhere. */
  private static final int MOST = 20;

  /** Longer targets of codes are no addresses. */
  private static final int LONGEST = 200;

  private CaptureTraces() {}

  static List<Trace> of(Capture capture) {
    List<Trace> traces = new ArrayList<>();
    capture.hops().stream()
        .flatMap(hop -> hop.peer().stream())
        .map(InetSocketAddress::getAddress)
        .map(address -> new Trace(Trace.Kind.IP, address.getHostAddress(), ""))
        .distinct()
        .limit(MOST)
        .forEach(traces::add);
    capture
        .page()
        .flatMap(page -> PageJudge.sources(page, capture.rendering()))
        .flatMap(CaptureTraces::sketch)
        .ifPresent(traces::add);
    capture.rendering().map(Rendering::screenshot).stream()
        .flatMap(CaptureTraces::codes)
        .filter(target -> !target.isBlank() && FreeText.whatIsWrong(target, LONGEST).isEmpty())
        .map(target -> new Trace(Trace.Kind.QR, target, ""))
        .distinct()
        .limit(MOST)
        .forEach(traces::add);
    return traces;
  }

  /** Of the page as a browser shows it; as it was sent where there is no browser. */
  private static Optional<Trace> sketch(List<PageSource> sources) {
    return PageSketch.of(sources.get(sources.size() - 1))
        .map(
            sketch ->
                new Trace(Trace.Kind.PAGE, Sha256.of(sketch.identity()).hex(), sketch.toString()));
  }

  /** Where codes on the picture lead. Official addresses stand on many pages and join nothing. */
  private static Stream<String> codes(Bytes screenshot) {
    var screen = new QrScreen(HostScreen.standard());
    try {
      Path file = Files.createTempFile("jianzhen-page", ".png");
      try {
        Files.write(file, screenshot.toArray());
        return QrFiles.read(file).pages().stream()
            .flatMap(page -> page.codes().stream())
            .map(screen::judge)
            .filter(verdict -> !verdict.isOfficial())
            .map(QrVerdict::payload)
            .flatMap(CaptureTraces::targets);
      } finally {
        Files.delete(file);
      }
    } catch (UnusablePicture nothingToRead) {
      return Stream.empty();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static Stream<String> targets(QrPayload payload) {
    if (payload instanceof QrPayload.WebPage page) {
      return Stream.of(page.address());
    }
    if (payload instanceof QrPayload.PlainText text) {
      return text.addresses().stream();
    }
    if (payload instanceof QrPayload.WeChatAccount account) {
      return Stream.of(account.link());
    }
    if (payload instanceof QrPayload.MiniProgram program) {
      return Stream.of(program.link());
    }
    return payload instanceof QrPayload.AppLink link ? Stream.of(link.link()) : Stream.empty();
  }
}
