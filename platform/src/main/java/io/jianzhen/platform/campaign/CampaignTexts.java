package io.jianzhen.platform.campaign;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads campaigns from the template and from the database, and writes them for it. */
@Component
class CampaignTexts {

  private final JsonMapper stored = JsonMapper.builder().build();
  private final CampaignPlan template;

  /**
   * @throws IOException if the template cannot be read; the platform does not start without one
   */
  CampaignTexts(
      @Value("${jianzhen.campaign:classpath:io/jianzhen/platform/campaign/binhai-2021.yaml}")
          Resource file)
      throws IOException {
    var mapper =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (var in = file.getInputStream()) {
      this.template = mapper.readValue(in, CampaignPlan.class);
    }
  }

  /** The campaign that is in hand before the office has begun another one. */
  CampaignPlan template() {
    return template;
  }

  CampaignPlan read(String text) {
    return stored.readValue(text, CampaignPlan.class);
  }

  String write(CampaignPlan plan) {
    return stored.writeValueAsString(plan);
  }
}
