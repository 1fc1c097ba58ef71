package io.jianzhen.platform.campaign;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the campaign from its template. */
@Configuration
class CampaignConfig {

  /**
   * The campaign.
   *
   * @throws IOException if the template cannot be read; the platform does not start without one
   */
  @Bean
  static Campaign campaign(
      @Value("${jianzhen.campaign:classpath:io/jianzhen/platform/campaign/binhai-2021.yaml}")
          Resource template)
      throws IOException {
    var mapper =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (var in = template.getInputStream()) {
      return mapper.readValue(in, Campaign.class);
    }
  }
}
