package org.newsflow;

import java.time.Clock;
import org.newsflow.command.CommandLineDoor;
import org.newsflow.format.Formats;
import org.newsflow.format.HouseStyle;
import org.newsflow.item.Agency;
import org.newsflow.web.WebSettings;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The program. */
@SpringBootApplication
@EnableConfigurationProperties(AgencySettings.class)
public class Newsflow {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Agency agency(AgencySettings settings) {
    return settings.agency();
  }

  @Bean
  HouseStyle houseStyle(Agency agency, WebSettings web) {
    return new HouseStyle(agency.shortNames(), web.base());
  }

  @Bean
  Formats formats(HouseStyle style) {
    return new Formats(style);
  }

  static void main(String[] args) {
    System.exit(CommandLineDoor.run(Newsflow.class, args));
  }
}
