package io.jianzhen.roster.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of a workbook, read forwards. Names are compared without their namespace, as the
 * strict and the transitional form of the format differ in nothing else that matters here.
 *
 * <p>A document type, and so every entity, is refused: nothing is expanded or fetched.
 */
final class XmlPart implements AutoCloseable {

  private static final int MAX_DEPTH = 64;

  private final GuardedStream stream;
  private final XMLStreamReader reader;
  private int depth;

  XmlPart(GuardedStream stream) throws UnreadableFile {
    this.stream = stream;
    // A factory of its own: the table of names that a factory keeps would grow with every hostile
    // file.
    var factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      this.reader = factory.createXMLStreamReader(stream);
    } catch (XMLStreamException | RuntimeException broken) {
      throw verdict();
    }
  }

  /** Goes to the next event and returns its type, one of {@link XMLStreamConstants}. */
  int next() throws UnreadableFile {
    stream.digested();
    try {
      int event = reader.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw UnreadableFile.forbiddenXml();
        default -> {}
      }
      if (depth > MAX_DEPTH) {
        throw UnreadableFile.damaged("标签嵌套过深", "its tags are nested too deeply");
      }
      return event;
    } catch (XMLStreamException | RuntimeException broken) {
      throw verdict();
    }
  }

  /** Goes to the next start tag; false at the end of the part. */
  boolean nextStart() throws UnreadableFile {
    for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /** Whether the tag at which reading stands has this name. */
  boolean isAt(String name) {
    return name.equals(reader.getLocalName());
  }

  /** Value of an attribute without prefix, or an empty text. */
  String attribute(String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** Value of the attribute that has this local name and a prefix, or an empty text. */
  String prefixedAttribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String prefix = reader.getAttributePrefix(i);
      if (name.equals(reader.getAttributeLocalName(i)) && prefix != null && !prefix.isEmpty()) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** The characters of the event at which reading stands. */
  String characters() throws UnreadableFile {
    try {
      return reader.getText();
    } catch (RuntimeException broken) {
      // The parser reads text lazily and reports what is wrong with it here.
      throw verdict();
    }
  }

  /** Bytes read so far. */
  long done() {
    return stream.count();
  }

  @Override
  public void close() {
    try {
      reader.close();
      stream.close();
    } catch (XMLStreamException | IOException nothingLost) {
      // The part was only read.
    }
  }

  private UnreadableFile verdict() {
    return stream
        .verdict()
        .orElseGet(() -> UnreadableFile.damaged("内容无法解析", "its content cannot be parsed"));
  }
}
