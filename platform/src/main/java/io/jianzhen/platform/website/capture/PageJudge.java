package io.jianzhen.platform.website.capture;

import io.jianzhen.capture.Capture;
import io.jianzhen.capture.FetchedPage;
import io.jianzhen.capture.Rendering;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.HostScreen;
import io.jianzhen.detect.host.Tier;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.detect.page.PageAsset;
import io.jianzhen.detect.page.PageFinding;
import io.jianzhen.detect.page.PageScreen;
import io.jianzhen.detect.page.PageSource;
import io.jianzhen.detect.page.PageVerdict;
import io.jianzhen.platform.website.capture.SiteCapture.Observation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Compares a captured page with the genuine ones: as it was sent, and as a browser shows it after
 * its scripts ran, because either may hide from the other.
 */
@Component
class PageJudge {

  private final GenuinePages genuine;

  PageJudge(GenuinePages genuine) {
    this.genuine = genuine;
  }

  /**
   * What a page was found to be.
   *
   * @param imitates id of the genuine site; empty if none was recognised
   */
  record Judged(String imitates, List<Observation> observations) {}

  /**
   * @param files that were fetched with the page
   */
  Judged judge(Capture capture, List<PageAsset> files) {
    return capture
        .page()
        .flatMap(page -> judge(page, capture.rendering(), files))
        .orElse(new Judged("", List.of()));
  }

  private Optional<Judged> judge(
      FetchedPage page, Optional<Rendering> rendering, List<PageAsset> files) {
    var screen = new PageScreen(HostScreen.standard(), genuine.register());
    return sources(page, rendering)
        .map(sources -> sources.stream().map(source -> screen.judge(source.with(files))).toList())
        .map(this::both);
  }

  /** As it was sent, and as it was shown if it was. */
  static Optional<List<PageSource>> sources(FetchedPage page, Optional<Rendering> rendering) {
    if (!(WebAddress.parse(page.url()) instanceof WebAddress.Readable address)) {
      return Optional.empty();
    }
    List<PageSource> sources = new ArrayList<>();
    sources.add(PageSource.of(address, page.contentType(), page.body().toArray()));
    rendering.ifPresent(
        shown ->
            sources.add(
                new PageSource(
                    address,
                    "text/html; charset=utf-8",
                    ByteBuffer.wrap(shown.dom().getBytes(StandardCharsets.UTF_8)),
                    Optional.of(ByteBuffer.wrap(shown.screenshot().toArray())))));
    return Optional.of(sources);
  }

  private Judged both(List<PageVerdict> verdicts) {
    Tier tier = verdicts.stream().map(PageVerdict::tier).min(Tier::compareTo).orElse(Tier.NONE);
    Optional<PageFinding.Target> target =
        verdicts.stream().flatMap(verdict -> verdict.imitates().stream()).findFirst();
    List<Observation> observations = new ArrayList<>();
    observations.add(new Observation("VERDICT", verdict(tier, target)));
    Stream<Observation> findings =
        verdicts.stream()
            .flatMap(verdict -> verdict.findings().stream())
            .map(finding -> new Observation(finding.rule().name(), finding.says()));
    Stream<Observation> remarks =
        (target.isPresent() ? verdicts.subList(0, 0) : verdicts)
            .stream()
                .flatMap(verdict -> verdict.remarks().stream())
                .map(remark -> new Observation("REMARK", remark));
    Stream.concat(findings, remarks).distinct().forEach(observations::add);
    return new Judged(target.map(PageFinding.Target::id).orElse(""), observations);
  }

  private static Sentence verdict(Tier tier, Optional<PageFinding.Target> target) {
    String zh = target.map(known -> "，对象是“%s”".formatted(known.name().zh())).orElse("");
    String en = target.map(known -> ", of %s".formatted(known.name().en())).orElse("");
    return switch (tier) {
      case ALERT ->
          new Sentence(
              "疑似仿冒%s；请核对以下理由后判定。".formatted(zh),
              "Looks like an imitation%s; check the reasons below, then judge.".formatted(en));
      case WATCH ->
          new Sentence(
              "有可疑之处%s；请核对以下理由后判定。".formatted(zh),
              "Has something suspicious%s; check the reasons below, then judge.".formatted(en));
      case RESTRICTED, OFFICIAL ->
          new Sentence(
              "网址属于官方网站；如确有疑问，请向主办单位核实。",
              "The address belongs to an official site; if in doubt, ask the body that runs it.");
      case NONE ->
          new Sentence(
              "没有看出仿冒；这不表示网页可信，请人工查看。",
              "No imitation was seen, which does not make the page trustworthy; look at it.");
    };
  }
}
