package io.jianzhen.cli;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.card.text.CardField;
import io.jianzhen.detect.card.text.CardPhoto;
import io.jianzhen.detect.card.text.Place;
import io.jianzhen.detect.card.text.ReadField;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** How the fields of a card are written. */
enum CardFormat {
  TEXT {
    @Override
    void write(String photo, CardPhoto.Reading reading, Language language, Writer out)
        throws IOException {
      boolean zh = language == Language.ZH;
      line(out, photo);
      for (CardField field : CardField.printed()) {
        line(out, "  " + field(field, reading.fields().get(field), zh));
      }
      line(out, "  " + (zh ? CONFIRM.zh() : CONFIRM.en()));
    }
  },
  JSON {
    @Override
    void write(String photo, CardPhoto.Reading reading, Language language, Writer out)
        throws IOException {
      var text = new StringWriter();
      try (JsonGenerator json =
          new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
        json.writeStartObject();
        json.writeStringProperty("file", photo);
        json.writeNumberProperty("turned", reading.turned());
        json.writeNumberProperty("width", reading.width());
        json.writeNumberProperty("height", reading.height());
        json.writeArrayPropertyStart("fields");
        for (ReadField field : reading.fields().all()) {
          field(json, field);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      line(out, text.toString());
    }
  };

  private static final Sentence CONFIRM =
      new Sentence(
          "以上是机器识读的结果，请逐项对照照片确认；证书真假以cx.mem.gov.cn查询为准。",
          "This was read by a machine: confirm each field beside the photo. Whether a certificate is genuine only cx.mem.gov.cn can say.");

  abstract void write(String photo, CardPhoto.Reading reading, Language language, Writer out)
      throws IOException;

  private static String field(CardField field, Optional<ReadField> read, boolean zh) {
    String label = (zh ? field.zh() + "：" : field.en() + ": ");
    if (read.isEmpty()) {
      return label + (zh ? "没有读出" : "not read");
    }
    String doubt =
        read.get()
            .doubt()
            .map(why -> zh ? "  （%s）".formatted(why.zh()) : "  (%s)".formatted(why.en()))
            .orElse("");
    return "%s%s%s%s".formatted(label, read.get().isSure() ? "" : "? ", read.get().value(), doubt);
  }

  private static void field(JsonGenerator json, ReadField field) {
    json.writeStartObject();
    json.writeStringProperty("field", field.field().name());
    json.writeStringProperty("value", field.value());
    json.writeBooleanProperty("sure", field.isSure());
    json.writeNumberProperty("confidence", field.confidence());
    Place place = field.place();
    json.writeArrayPropertyStart("place");
    for (int edge : new int[] {place.left(), place.top(), place.right(), place.bottom()}) {
      json.writeNumber(edge);
    }
    json.writeEndArray();
    if (field.doubt().isPresent()) {
      json.writeObjectPropertyStart("doubt");
      json.writeStringProperty("zh", field.doubt().get().zh());
      json.writeStringProperty("en", field.doubt().get().en());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** What a hostile card says acts on no terminal. */
  private static void line(Writer out, String text) throws IOException {
    out.write(Inert.text(text));
    out.write('\n');
  }
}
