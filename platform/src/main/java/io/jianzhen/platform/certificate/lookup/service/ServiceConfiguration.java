package io.jianzhen.platform.certificate.lookup.service;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** There is a service only where an address is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServiceSettings.class)
class ServiceConfiguration {

  @Bean
  @ConditionalOnExpression("!'${jianzhen.lookup.service.url:}'.isBlank()")
  DataService dataService(ServiceSettings settings, Clock clock) {
    return new DataService(settings, clock, time -> Thread.sleep(time.toMillis()));
  }
}
