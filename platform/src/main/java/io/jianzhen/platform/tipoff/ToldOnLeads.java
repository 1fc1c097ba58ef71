package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.casework.LeadContent;
import io.jianzhen.platform.web.FreeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Shows those who handle a lead what was told; who told it is not among what this class can read.
 */
@Component
class ToldOnLeads implements LeadContent {

  private final TipOffs tips;
  private final TipFiles files;

  ToldOnLeads(TipOffs tips, TipFiles files) {
    this.tips = tips;
    this.files = files;
  }

  @Override
  public List<LeadContent.Told> of(long lead) {
    return tips.behind(lead).stream().map(this::told).toList();
  }

  private LeadContent.Told told(TipOff tip) {
    io.jianzhen.platform.tipoff.Told shown = tip.told().shown();
    List<Line> lines = new ArrayList<>();
    add(lines, "tipoff.content", shown.text());
    add(lines, "tipoff.addresses", shown.addresses());
    add(lines, "tipoff.place", shown.place());
    add(lines, "tipoff.time", shown.time());
    tips.events(tip).stream()
        .filter(event -> event.step().equals(TipEvent.ADDED))
        .forEach(event -> add(lines, "tipoff.step.ADDED", FreeText.shown(event.note())));
    return new LeadContent.Told(
        tip.number(),
        lines,
        files.of(tip.id()).stream()
            .map(file -> new Enclosed(file.id(), file.media(), file.bytes()))
            .toList());
  }

  private static void add(List<Line> lines, String labelKey, String text) {
    if (!text.isEmpty()) {
      lines.add(new Line(labelKey, text));
    }
  }

  @Override
  public Optional<Attachment> file(long lead, long file) {
    return tips.behind(lead).stream()
        .flatMap(
            tip ->
                files.of(tip.id()).stream()
                    .filter(one -> one.id() == file)
                    .map(one -> TipAttachment.plain(tip, one, files)))
        .findFirst();
  }
}
