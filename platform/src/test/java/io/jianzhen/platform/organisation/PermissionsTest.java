package io.jianzhen.platform.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.web.Open;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every route against every role. What is expected stands in {@code permissions.txt}, a line
 * a route, so that a new route fails here until somebody has said who may use it.
 */
@SpringBootTest(properties = "jianzhen.first-administrator=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class PermissionsTest {

  private static final int FORBIDDEN = 403;

  @Autowired MockMvc mvc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Test
  void everyRouteIsListedWithWhoMayUseIt() throws Exception {
    var declared =
        routes().entrySet().stream()
            .map(route -> route.getKey() + " = " + declaredFor(route.getValue()))
            .toList();
    assertThat(declared).containsExactlyElementsOf(expectedLines());
  }

  @Test
  void everyRoleGetsThroughExactlyWhereItMay() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (String line : expectedLines()) {
      String[] routeAndRoles = line.split(" = ", 2);
      for (Role role : Role.values()) {
        boolean through = status(routeAndRoles[0], role) != FORBIDDEN;
        if (through != allowed(routeAndRoles[1]).contains(role)) {
          wrong.add("%s as %s: %s".formatted(routeAndRoles[0], role, through ? "open" : "closed"));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nobodyGetsAnywhereWithoutSigningIn() throws Exception {
    for (String line : expectedLines()) {
      String[] routeAndRoles = line.split(" = ", 2);
      if (!routeAndRoles[1].equals("EVERYBODY")) {
        String[] route = routeAndRoles[0].split(" ");
        var response =
            mvc.perform(request(HttpMethod.valueOf(route[0]), filled(route[1])).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getRedirectedUrl()).as(line).endsWith("/sign-in");
      }
    }
  }

  private int status(String route, Role role) throws Exception {
    String[] parts = route.split(" ");
    return mvc.perform(
            request(HttpMethod.valueOf(parts[0]), filled(parts[1]))
                .with(user(SignedInFixture.ofZone(role)))
                .with(csrf()))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  /** An address for the pattern that names no record. */
  private static URI filled(String pattern) {
    return URI.create(
        pattern
            .replaceAll("\\{month:[^/]*?}(?=/|$)", "2021-12")
            .replaceAll("\\{unit}", "120116499")
            .replaceAll("\\{[a-z]+:([a-z-]+)(\\|[^}]*)?}", "$1")
            .replaceAll("\\{[^}]*}", "999999"));
  }

  private Map<String, HandlerMethod> routes() {
    Map<String, HandlerMethod> routes = new TreeMap<>();
    for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
        mapping.getHandlerMethods().entrySet()) {
      if (entry.getValue().getBeanType().getName().startsWith("io.jianzhen")) {
        for (RequestMethod method : entry.getKey().getMethodsCondition().getMethods()) {
          for (String pattern : entry.getKey().getPatternValues()) {
            routes.put(method + " " + pattern, entry.getValue());
          }
        }
      }
    }
    return routes;
  }

  private static String declaredFor(HandlerMethod handler) {
    if (handler.hasMethodAnnotation(Open.class)) {
      return "EVERYBODY";
    }
    Permit permit = PermitInterceptor.permitOf(handler);
    if (permit == null) {
      return "NOBODY";
    }
    return permit.everybodySignedIn()
        ? "SIGNED_IN"
        : Arrays.stream(permit.value()).sorted().map(Enum::name).collect(Collectors.joining(" "));
  }

  private static Set<Role> allowed(String roles) {
    return switch (roles) {
      case "EVERYBODY", "SIGNED_IN" -> EnumSet.allOf(Role.class);
      default ->
          Arrays.stream(roles.split(" "))
              .map(Role::valueOf)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    };
  }

  private static List<String> expectedLines() throws Exception {
    return new ClassPathResource("io/jianzhen/platform/organisation/permissions.txt")
        .getContentAsString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }
}
