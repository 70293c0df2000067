package org.newsflow.media;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A picture's words as an XMP packet (ISO 16684-1), with the properties that IPTC names. */
final class Xmp {

  /** What stands before the packet in the segment APP1. */
  static final String NAME = "http://ns.adobe.com/xap/1.0/\0";

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
  private static final String IPTC = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";

  private static final QName HEADLINE = new QName(PHOTOSHOP, "Headline", "photoshop");
  private static final QName CAPTION = new QName(DC, "description", "dc");
  private static final QName ALT_TEXT = new QName(IPTC, "AltTextAccessibility", "Iptc4xmpCore");
  private static final QName BYLINE = new QName(DC, "creator", "dc");
  private static final QName CREDIT = new QName(PHOTOSHOP, "Credit", "photoshop");
  private static final QName COPYRIGHT = new QName(DC, "rights", "dc");
  private static final QName CREATED = new QName(PHOTOSHOP, "DateCreated", "photoshop");

  private static final int DEEPEST = 64;

  private Xmp() {}

  /** What goes into the segment APP1. */
  static byte[] write(PhotoMetadata words) {
    StringWriter packet = new StringWriter();
    packet.append(NAME).append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>");
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(packet);
      xml.writeStartElement("x", "xmpmeta", "adobe:ns:meta/");
      xml.writeNamespace("x", "adobe:ns:meta/");
      xml.writeStartElement("rdf", "RDF", RDF);
      xml.writeNamespace("rdf", RDF);
      xml.writeStartElement("rdf", "Description", RDF);
      xml.writeAttribute("rdf", RDF, "about", "");
      xml.writeNamespace("dc", DC);
      xml.writeNamespace("photoshop", PHOTOSHOP);
      xml.writeNamespace("Iptc4xmpCore", IPTC);
      write(HEADLINE, null, words.headline(), xml);
      write(CAPTION, "Alt", words.caption(), xml);
      write(ALT_TEXT, "Alt", words.altText(), xml);
      write(BYLINE, "Seq", words.byline(), xml);
      write(CREDIT, null, words.credit(), xml);
      write(COPYRIGHT, "Alt", words.copyright(), xml);
      OffsetDateTime created = words.created();
      write(CREATED, null, created == null ? null : created.toString(), xml);
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("written to memory", e);
    }
    return packet.append("<?xpacket end=\"r\"?>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(
      QName name, @Nullable String container, @Nullable String text, XMLStreamWriter xml)
      throws XMLStreamException {
    if (text == null) {
      return;
    }
    xml.writeStartElement(name.getPrefix(), name.getLocalPart(), name.getNamespaceURI());
    if (container != null) {
      xml.writeStartElement("rdf", container, RDF);
      xml.writeStartElement("rdf", "li", RDF);
      if (container.equals("Alt")) {
        xml.writeAttribute("xml:lang", "x-default");
      }
    }
    xml.writeCharacters(text);
    if (container != null) {
      xml.writeEndElement();
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /** What a packet says, be it malformed from somewhere on. No DTD and nothing outside is read. */
  static PhotoMetadata read(byte[] packet) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    Map<QName, String> found = new HashMap<>();
    try {
      read(factory.createXMLStreamReader(new ByteArrayInputStream(packet)), found);
    } catch (XMLStreamException e) {
      // What was read until here counts.
    }
    return new PhotoMetadata(
        found.get(HEADLINE),
        found.get(CAPTION),
        found.get(ALT_TEXT),
        found.get(BYLINE),
        found.get(CREDIT),
        found.get(COPYRIGHT),
        time(found.get(CREATED)));
  }

  /** The first text within each property; plain properties may also stand as attributes. */
  private static void read(XMLStreamReader xml, Map<QName, String> found)
      throws XMLStreamException {
    Deque<QName> open = new ArrayDeque<>();
    while (xml.hasNext() && open.size() < DEEPEST) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          open.push(xml.getName());
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            keep(xml.getAttributeName(i), xml.getAttributeValue(i), found);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS ->
            open.stream()
                .filter(name -> !name.getNamespaceURI().equals(RDF))
                .findFirst()
                .ifPresent(property -> keep(property, xml.getText(), found));
        default -> {}
      }
    }
  }

  private static void keep(QName name, String value, Map<QName, String> found) {
    if (!value.isBlank()) {
      found.putIfAbsent(name, value);
    }
  }

  private static @Nullable OffsetDateTime time(@Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
