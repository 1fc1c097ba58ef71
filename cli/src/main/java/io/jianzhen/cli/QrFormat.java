package io.jianzhen.cli;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.Severity;
import io.jianzhen.detect.qr.QrVerdict;
import io.jianzhen.detect.qr.read.QrCode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** How the codes of a file are written. */
enum QrFormat {
  TEXT {
    @Override
    void write(QrReport report, Language language, Writer out) throws IOException {
      boolean zh = language == Language.ZH;
      line(out, report.file());
      for (QrReport.Line one : report.lines()) {
        QrVerdict verdict = one.verdict();
        String page = zh ? "第%d页 ".formatted(one.page()) : "page %d ".formatted(one.page());
        line(
            out,
            "  %s%s%s%s"
                .formatted(
                    report.pages() > 1 ? page : "",
                    said(verdict.payload().name(), zh),
                    zh ? "：" : ": ",
                    shown(verdict.code())));
        for (Finding finding : verdict.findings()) {
          line(
              out,
              "    [%s] %s  %s"
                  .formatted(
                      weight(finding.severity(), zh), finding.rule(), said(finding.says(), zh)));
        }
        if (verdict.findings().isEmpty()) {
          line(out, "    " + said(verdict.isOfficial() ? OFFICIAL : NO_ADDRESS, zh));
        }
      }
      if (report.lines().isEmpty()) {
        line(out, "  " + said(NO_CODE, zh));
      }
      for (Sentence remark : report.remarks()) {
        line(out, (zh ? "  注意：" : "  note: ") + said(remark, zh));
      }
    }
  },
  JSON {
    @Override
    void write(QrReport report, Language language, Writer out) throws IOException {
      var text = new StringWriter();
      try (JsonGenerator json =
          new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
        json.writeStartObject();
        json.writeStringProperty("file", report.file());
        json.writeNumberProperty("pages", report.pages());
        json.writeArrayPropertyStart("codes");
        for (QrReport.Line one : report.lines()) {
          code(json, one);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("remarks");
        for (Sentence remark : report.remarks()) {
          json.writeStartObject();
          sentence(json, remark);
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      line(out, text.toString());
    }
  };

  private static final Sentence NO_CODE =
      new Sentence(
          "没有读出二维码；若照片中有，请靠近、对焦、避开反光后重拍。",
          "No QR code was read; if there is one, take the photo again, closer, in focus, without glare.");

  private static final Sentence OFFICIAL =
      new Sentence(
          "指向官方网站；不表示证书真实，请到cx.mem.gov.cn查询。",
          "It leads to an official site; that does not make a certificate genuine: look it up at cx.mem.gov.cn.");

  private static final Sentence NO_ADDRESS =
      new Sentence(
          "不含网址；不表示证书真实，请到cx.mem.gov.cn查询。",
          "It holds no address; that does not make a certificate genuine: look it up at cx.mem.gov.cn.");

  abstract void write(QrReport report, Language language, Writer out) throws IOException;

  private static String shown(QrCode code) {
    return code.encoding() == QrCode.Encoding.NONE ? code.hex() : code.text();
  }

  private static String weight(Severity severity, boolean zh) {
    if (!zh) {
      return severity.name();
    }
    return switch (severity) {
      case ERROR -> "强";
      case SUSPECT -> "疑";
      case INVALID -> "失效";
      case NOTE -> "注";
    };
  }

  private static String said(Sentence sentence, boolean zh) {
    return zh ? sentence.zh() : sentence.en();
  }

  private static void code(JsonGenerator json, QrReport.Line one) {
    QrVerdict verdict = one.verdict();
    json.writeStartObject();
    json.writeNumberProperty("page", one.page());
    json.writeStringProperty("kind", verdict.payload().getClass().getSimpleName());
    json.writeStringProperty("text", verdict.code().text());
    json.writeStringProperty("encoding", verdict.code().encoding().name());
    json.writeStringProperty("hex", verdict.code().hex());
    json.writeNumberProperty("x", Math.round(verdict.code().x()));
    json.writeNumberProperty("y", Math.round(verdict.code().y()));
    json.writeBooleanProperty("official", verdict.isOfficial());
    json.writeArrayPropertyStart("findings");
    for (Finding finding : verdict.findings()) {
      json.writeStartObject();
      json.writeStringProperty("rule", finding.rule());
      json.writeStringProperty("severity", finding.severity().name());
      json.writeStringProperty("value", finding.value());
      json.writeObjectPropertyStart("explanation");
      sentence(json, finding.says());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void sentence(JsonGenerator json, Sentence says) {
    json.writeStringProperty("zh", says.zh());
    json.writeStringProperty("en", says.en());
  }

  /** What a hostile code holds acts on no terminal. */
  private static void line(Writer out, String text) throws IOException {
    out.write(Inert.text(text));
    out.write('\n');
  }
}
