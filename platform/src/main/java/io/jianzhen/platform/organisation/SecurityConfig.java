package io.jianzhen.platform.organisation;

import io.jianzhen.platform.web.FrameHeaders;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Signing in, and the rule that nothing is open unless it says so. */
@Configuration
class SecurityConfig implements WebMvcConfigurer {

  @Bean
  SecurityFilterChain chain(HttpSecurity http, SignInOutcome outcome) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(
                        "/assets/**", "/webjars/**", "/sign-in", "/error", "/styleguide/**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form -> form.loginPage("/sign-in").successHandler(outcome).failureHandler(outcome))
        .logout(out -> out.logoutSuccessUrl("/sign-in?signedOut"))
        .headers(new FrameHeaders())
        .build();
  }

  @Bean
  static PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new PermitInterceptor());
  }
}
