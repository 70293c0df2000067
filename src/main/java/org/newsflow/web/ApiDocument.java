package org.newsflow.web;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /docs/api}: the API's document, for people and for programs. */
@RestController
final class ApiDocument {

  private static final String YAML = "/docs/api/openapi.yaml";

  private final String yaml = resource(YAML);
  private final String page;
  private final String policy;

  ApiDocument() {
    Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    JsonNode document = JsonMapper.shared().valueToTree(read);
    String style = resource("/org/newsflow/web/api.css");
    page = new ApiPage(document).html(style, YAML);
    policy =
        "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
            .formatted(hash(style));
  }

  @GetMapping(YAML)
  ResponseEntity<String> document() {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.APPLICATION_YAML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noCache())
        .body(yaml);
  }

  @GetMapping("/docs/api")
  ResponseEntity<String> page() {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header("Content-Security-Policy", policy)
        .cacheControl(CacheControl.noCache())
        .body(page);
  }

  private static String resource(String name) {
    try (InputStream in = requireNonNull(ApiDocument.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
