package org.newsflow.web;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Reads bodies strictly and writes them as usual. */
final class JsonConverter extends JacksonJsonHttpMessageConverter {

  private final StrictJson reader;

  JsonConverter(StrictJson reader, JsonMapper writer) {
    super(writer);
    this.reader = reader;
  }

  @Override
  @SuppressWarnings("NullAway") // a body of "null" is null, which Spring then calls missing
  public Object read(
      ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
      throws IOException {
    return reader.read(message.getBody().readAllBytes(), type.getType());
  }

  @Override
  @SuppressWarnings("NullAway")
  protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
    return reader.read(message.getBody().readAllBytes(), type);
  }
}
