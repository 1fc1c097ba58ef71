package io.jianzhen.cli;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.AddressVerdict;
import io.jianzhen.detect.host.HostFinding;
import io.jianzhen.detect.host.HostVerdict;
import io.jianzhen.detect.host.Tier;
import io.jianzhen.detect.host.Variants.Variant;
import io.jianzhen.detect.host.address.WebAddress;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Verdicts as a table with a header, cells separated by tabs. No cell can become a formula. */
final class ScreenTable implements ScreenReport {

  private static final int SHOWN = 2_000;

  private final Writer out;
  private final Language language;

  ScreenTable(Writer out, Language language) {
    this.out = out;
    this.language = language;
  }

  @Override
  public void begin(Kind kind) throws IOException {
    row(kind.columns());
  }

  @Override
  public void host(HostVerdict verdict) throws IOException {
    List<String> cells = new ArrayList<>(List.of(verdict.host().ascii()));
    judgement(cells, verdict.tier(), verdict.findings());
    row(cells);
  }

  @Override
  public void variant(Variant variant) throws IOException {
    HostVerdict verdict = variant.verdict();
    List<String> cells =
        new ArrayList<>(
            List.of(verdict.host().ascii(), variant.ease().name(), variant.family().name()));
    judgement(cells, verdict.tier(), verdict.findings());
    row(cells);
  }

  @Override
  public void address(AddressVerdict verdict) throws IOException {
    List<String> cells = new ArrayList<>(List.of(cut(verdict.address().raw())));
    if (verdict.address() instanceof WebAddress.Readable readable) {
      cells.add(readable.host().display());
      judgement(cells, verdict.tier(), verdict.findings());
    } else if (verdict.address() instanceof WebAddress.Unreadable unreadable) {
      cells.addAll(List.of("", UNREADABLE, "", "", in(unreadable.why())));
    }
    row(cells);
  }

  private void judgement(List<String> cells, Tier tier, List<HostFinding> findings) {
    cells.add(tier.name());
    cells.add(tier == Tier.OFFICIAL ? "" : imitated(findings));
    cells.add(
        findings.stream()
            .map(finding -> finding.rule().name())
            .distinct()
            .collect(Collectors.joining(",")));
    cells.add(
        findings.isEmpty() ? in(new Sentence(tier.zh(), tier.en())) : in(findings.get(0).says()));
  }

  private static String imitated(List<HostFinding> findings) {
    return findings.stream()
        .map(HostFinding::imitates)
        .filter(Objects::nonNull)
        .map(site -> site.mainHost().ascii())
        .distinct()
        .collect(Collectors.joining(","));
  }

  private String in(Sentence says) {
    return language == Language.ZH ? says.zh() : says.en();
  }

  private static String cut(String raw) {
    return raw.length() <= SHOWN ? raw : raw.substring(0, SHOWN) + "…";
  }

  private void row(List<String> cells) throws IOException {
    out.write(cells.stream().map(Inert::cell).collect(Collectors.joining("\t", "", "\n")));
  }
}
