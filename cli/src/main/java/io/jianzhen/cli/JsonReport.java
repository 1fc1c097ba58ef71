package io.jianzhen.cli;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.Severity;
import io.jianzhen.roster.RosterFile;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Findings as one JSON object, with both languages and a summary. */
final class JsonReport implements Report {

  private final JsonGenerator json;

  JsonReport(Writer out) {
    this.json =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .createGenerator(ObjectWriteContext.empty(), out);
  }

  @Override
  public void begin(RosterFile roster, LocalDate on) {
    json.writeStartObject();
    json.writeStringProperty("on", on.toString());
    json.writeStringProperty("sheet", roster.sheetName());
    json.writeNumberProperty("headerRow", roster.headerRow());
    json.writeArrayPropertyStart("findings");
  }

  @Override
  public void finding(int row, String name, Finding finding) {
    json.writeStartObject();
    json.writeNumberProperty("row", row);
    json.writeStringProperty("rule", finding.rule());
    json.writeStringProperty("severity", finding.severity().name());
    json.writeStringProperty("field", finding.field());
    json.writeStringProperty("value", finding.value());
    json.writeObjectPropertyStart("message");
    json.writeStringProperty("zh", finding.says().zh());
    json.writeStringProperty("en", finding.says().en());
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public void end(Tally tally) {
    json.writeEndArray();
    json.writeObjectPropertyStart("summary");
    json.writeNumberProperty("taken", tally.rows().taken());
    json.writeNumberProperty("refused", tally.rows().refused());
    json.writeNumberProperty("skipped", tally.rows().skipped());
    for (Severity severity : Severity.values()) {
      json.writeNumberProperty(severity.name().toLowerCase(Locale.ROOT), tally.of(severity));
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }
}
