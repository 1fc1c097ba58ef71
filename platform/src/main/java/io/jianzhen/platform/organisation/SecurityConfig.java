package io.jianzhen.platform.organisation;

import io.jianzhen.platform.web.FrameHeaders;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Signing in, and the rule that nothing is open unless it says so. */
@Configuration
class SecurityConfig implements WebMvcConfigurer {

  /**
   * Pages for the public: no session, so that visitors leave nothing on the server, and hence no
   * token of a form either. Whoever sends the form of an address changes nothing, and the one of an
   * invitation or of a receipt does nothing without its code. A tip-off costs work instead. A page
   * that stood open overnight still works.
   */
  @Bean
  @Order(1)
  SecurityFilterChain forThePublic(HttpSecurity http) throws Exception {
    return http.securityMatcher(
            "/check",
            "/self-check",
            "/self-check/account",
            "/tip",
            "/tip/**",
            "/notices",
            "/notices/**",
            "/feeds/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(CsrfConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(new FrameHeaders())
        .build();
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      Accounts accounts,
      PasswordEncoder encoder,
      SignInOutcome outcome,
      SessionRegistry sessions)
      throws Exception {
    return http.authenticationManager(counting(accounts, encoder))
        .authorizeHttpRequests(
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
        .sessionManagement(
            session ->
                session.maximumSessions(-1).sessionRegistry(sessions).expiredUrl("/sign-in?ended"))
        .headers(new FrameHeaders())
        .build();
  }

  /**
   * Compares passwords of accounts that are not locked. A locked or closed account takes as long as
   * a wrong password.
   */
  private static AuthenticationManager counting(Accounts accounts, PasswordEncoder encoder) {
    var provider = new DaoAuthenticationProvider(accounts);
    provider.setPasswordEncoder(encoder);
    provider.setAlwaysPerformAdditionalChecksOnUser(true);
    provider.setPreAuthenticationChecks(
        user -> {
          if (!accounts.mayTry(((SignedIn) user).account())) {
            throw new LockedException("too many failures");
          }
          if (!user.isEnabled()) {
            throw new DisabledException("closed");
          }
        });
    return new ProviderManager(provider);
  }

  /** Which sessions each person has, so that they can be ended. */
  @Bean
  static SessionRegistry sessionRegistry() {
    return new SessionRegistryImpl();
  }

  /** Tells the registry of sessions that are over. */
  @Bean
  static HttpSessionEventPublisher sessionEvents() {
    return new HttpSessionEventPublisher();
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
