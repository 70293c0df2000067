package org.newsflow.page;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a document of elements. */
final class Xml {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
  private final XMLStreamWriter writer;

  /** What goes into an element. */
  interface Content {
    void write();
  }

  Xml() {
    try {
      writer = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
      writer.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An element with attributes, given as name, value, name, value … */
  Xml element(String name, Content content, String... attributes) {
    try {
      writer.writeStartElement(name);
      for (int i = 0; i < attributes.length; i += 2) {
        writer.writeAttribute(attributes[i], attributes[i + 1]);
      }
      content.write();
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An element with a text. */
  Xml text(String name, String text, String... attributes) {
    return element(
        name,
        () -> {
          try {
            writer.writeCharacters(text);
          } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
          }
        },
        attributes);
  }

  /** An element with nothing in it. */
  Xml empty(String name, String... attributes) {
    return element(name, () -> {}, attributes);
  }

  byte[] bytes() {
    try {
      writer.writeEndDocument();
      writer.flush();
      return bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
