package org.newsflow;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.newsflow.item.Agency;
import org.newsflow.item.Language;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code newsflow.agency.*}: the agency's record, see {@link Agency}. */
@ConfigurationProperties("newsflow.agency")
record AgencySettings(
    @DefaultValue("nf") String provider,
    @DefaultValue Map<String, String> names,
    @DefaultValue Map<String, String> shortNames,
    @DefaultValue("UTC") ZoneId zone,
    @DefaultValue List<String> languages) {

  Agency agency() {
    return new Agency(
        provider, names, shortNames, zone, languages.isEmpty() ? Language.tags() : languages);
  }
}
