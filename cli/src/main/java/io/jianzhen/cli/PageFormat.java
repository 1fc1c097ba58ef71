package io.jianzhen.cli;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.page.PageFinding;
import io.jianzhen.detect.page.PageVerdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** How the verdict on a page is written. */
enum PageFormat {
  TEXT {
    @Override
    void write(PageVerdict verdict, Language language, Writer out) throws IOException {
      boolean zh = language == Language.ZH;
      line(out, (zh ? verdict.tier().zh() : verdict.tier().en()) + "  " + verdict.url());
      if (verdict.imitates().isPresent()) {
        Sentence target = verdict.imitates().get().name();
        line(out, (zh ? "冒充：" : "imitates: ") + said(target, zh));
      }
      for (PageFinding finding : verdict.findings()) {
        String strength = zh ? finding.strength().zh() : finding.strength().en();
        line(out, "  [%s] %s  %s".formatted(strength, finding.rule(), said(finding.says(), zh)));
      }
      for (Sentence remark : verdict.remarks()) {
        line(out, (zh ? "注意：" : "note: ") + said(remark, zh));
      }
    }
  },
  JSON {
    @Override
    void write(PageVerdict verdict, Language language, Writer out) throws IOException {
      var text = new StringWriter();
      try (JsonGenerator json =
          new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
        json.writeStartObject();
        json.writeStringProperty("url", verdict.url());
        json.writeStringProperty("tier", verdict.tier().name());
        if (verdict.imitates().isPresent()) {
          target(json, verdict.imitates().get());
        }
        json.writeArrayPropertyStart("findings");
        for (PageFinding finding : verdict.findings()) {
          json.writeStartObject();
          json.writeStringProperty("rule", finding.rule().name());
          json.writeStringProperty("strength", finding.strength().name());
          finding.imitates().ifPresent(target -> target(json, target));
          json.writeStringProperty("seen", finding.seen());
          sentence(json, "explanation", finding.says());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("remarks");
        for (Sentence remark : verdict.remarks()) {
          json.writeStartObject();
          json.writeStringProperty("zh", remark.zh());
          json.writeStringProperty("en", remark.en());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      line(out, text.toString());
    }
  };

  abstract void write(PageVerdict verdict, Language language, Writer out) throws IOException;

  private static String said(Sentence sentence, boolean zh) {
    return zh ? sentence.zh() : sentence.en();
  }

  private static void target(JsonGenerator json, PageFinding.Target target) {
    json.writeObjectPropertyStart("imitates");
    json.writeStringProperty("id", target.id());
    json.writeStringProperty("zh", target.name().zh());
    json.writeStringProperty("en", target.name().en());
    json.writeEndObject();
  }

  private static void sentence(JsonGenerator json, String field, Sentence says) {
    json.writeObjectPropertyStart(field);
    json.writeStringProperty("zh", says.zh());
    json.writeStringProperty("en", says.en());
    json.writeEndObject();
  }

  /** What a hostile page wrote acts on no terminal. */
  private static void line(Writer out, String text) throws IOException {
    out.write(Inert.text(text));
    out.write('\n');
  }
}
