package org.newsflow.archive;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.newsflow.match.Analysis;

/** Takes the texts of each field apart by the language that the field is named after. */
final class ByField extends DelegatingAnalyzerWrapper {

  private static final Map<String, Analysis> BY_NAME =
      Analysis.all().stream().collect(toUnmodifiableMap(Analysis::name, Function.identity()));

  ByField() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return Objects.requireNonNull(BY_NAME.get(field.substring(field.indexOf('@') + 1))).forTexts();
  }
}
