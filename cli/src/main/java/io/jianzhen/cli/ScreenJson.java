package io.jianzhen.cli;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.AddressVerdict;
import io.jianzhen.detect.host.HostFinding;
import io.jianzhen.detect.host.HostVerdict;
import io.jianzhen.detect.host.Tier;
import io.jianzhen.detect.host.Variants.Variant;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.detect.host.register.OfficialSite;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Verdicts as JSON Lines: one object a line, with every finding in both languages. */
final class ScreenJson implements ScreenReport {

  private final Writer out;
  private final JsonFactory factory = new JsonFactory();

  ScreenJson(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(Kind kind) {}

  @Override
  public void host(HostVerdict verdict) throws IOException {
    line(json -> write(json, verdict));
  }

  @Override
  public void variant(Variant variant) throws IOException {
    line(
        json -> {
          json.writeStringProperty("ease", variant.ease().name());
          json.writeStringProperty("family", variant.family().name());
          write(json, variant.verdict());
        });
  }

  @Override
  public void address(AddressVerdict verdict) throws IOException {
    line(
        json -> {
          json.writeStringProperty("url", verdict.address().raw());
          if (verdict.address() instanceof WebAddress.Readable readable) {
            json.writeStringProperty("host", readable.host().toString());
            json.writeStringProperty("shown", readable.host().display());
            judgement(json, verdict.tier(), verdict.findings());
          } else if (verdict.address() instanceof WebAddress.Unreadable unreadable) {
            json.writeStringProperty("tier", UNREADABLE);
            sentence(json, unreadable.why());
          }
        });
  }

  private static void write(JsonGenerator json, HostVerdict verdict) {
    json.writeStringProperty("host", verdict.host().ascii());
    json.writeStringProperty("shown", verdict.host().display());
    judgement(json, verdict.tier(), verdict.findings());
  }

  private static void judgement(JsonGenerator json, Tier tier, List<HostFinding> findings) {
    json.writeStringProperty("tier", tier.name());
    json.writeArrayPropertyStart("findings");
    for (HostFinding finding : findings) {
      json.writeStartObject();
      json.writeStringProperty("rule", finding.rule().name());
      json.writeStringProperty("tier", finding.tier().name());
      OfficialSite site = finding.imitates();
      if (site != null && finding.tier() != Tier.OFFICIAL) {
        json.writeStringProperty("imitates", site.mainHost().ascii());
      }
      json.writeStringProperty("span", finding.span().text());
      sentence(json, finding.says());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void sentence(JsonGenerator json, Sentence says) {
    json.writeObjectPropertyStart("explanation");
    json.writeStringProperty("zh", says.zh());
    json.writeStringProperty("en", says.en());
    json.writeEndObject();
  }

  private void line(Consumer<JsonGenerator> properties) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      properties.accept(json);
      json.writeEndObject();
    }
    // What acts can stand in strings only, where an escape means the same.
    out.write(Inert.text(text.toString()));
    out.write('\n');
  }
}
