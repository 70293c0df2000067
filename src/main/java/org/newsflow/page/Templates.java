package org.newsflow.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** The pages' templates, made into classes at the build. */
final class Templates {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Templates.class.getClassLoader(),
          Templates.class.getPackageName());

  Templates() {
    engine.setTrimControlStructures(true);
  }

  byte[] render(String name, Map<String, Object> values) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(name + ".jte", values, output);
    return output.toByteArray();
  }
}
