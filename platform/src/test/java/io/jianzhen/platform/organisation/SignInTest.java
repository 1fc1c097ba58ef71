package io.jianzhen.platform.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jianzhen.platform.database.TestDatabase;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(properties = "jianzhen.first-administrator=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class SignInTest {

  private static final String PASSWORD = "Tanggu-Haihe-7";

  @Autowired MockMvc mvc;
  @Autowired Accounts accounts;
  @Autowired AccountDesk desk;
  @Autowired PasswordEncoder encoder;
  @Autowired JdbcClient jdbc;

  private static int count;
  private String name;

  @BeforeEach
  void openAnAccount() {
    name = "person" + ++count;
    open(name, false);
  }

  private void open(String username, boolean mustChange) {
    accounts.open(
        new NewAccount(username, "某某", "120116400", Set.of(Role.UNIT_REPORTER)),
        encoder.encode(PASSWORD),
        mustChange);
  }

  @Test
  void theRightPasswordOpensTheDoor() throws Exception {
    mvc.perform(formLogin("/sign-in").user(name).password(PASSWORD)).andExpect(redirectedUrl("/"));
  }

  @Test
  void aWrongPasswordIsToldWithoutSayingWhichPartIsWrong() throws Exception {
    mvc.perform(formLogin("/sign-in").user(name).password("wrong"))
        .andExpect(redirectedUrl("/sign-in?failed"));
    mvc.perform(formLogin("/sign-in").user("nobody").password("wrong"))
        .andExpect(redirectedUrl("/sign-in?failed"));
  }

  @Test
  void theFifthFailureLocksEvenForTheRightPasswordAndNothingTellsIt() throws Exception {
    for (int i = 1; i <= Accounts.TRIES; i++) {
      mvc.perform(formLogin("/sign-in").user(name).password("wrong"))
          .andExpect(redirectedUrl("/sign-in?failed"));
    }
    mvc.perform(formLogin("/sign-in").user(name).password(PASSWORD))
        .andExpect(redirectedUrl("/sign-in?failed"));
    assertThat(actions()).endsWith("SIGN_IN_LOCKED", "SIGN_IN_LOCKED");
  }

  @Test
  void triesAtTheSameMomentAreCountedOneByOne() throws Exception {
    long account = accounts.loadUserByUsername(name).account();
    List<Callable<Boolean>> tries = Collections.nCopies(20, () -> accounts.mayTry(account));
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      int through = 0;
      for (Future<Boolean> one : pool.invokeAll(tries)) {
        through += one.get() ? 1 : 0;
      }
      assertThat(through).isEqualTo(Accounts.TRIES);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aSuccessForgetsEarlierFailures() throws Exception {
    for (int round = 0; round < 2; round++) {
      for (int i = 1; i < Accounts.TRIES; i++) {
        mvc.perform(formLogin("/sign-in").user(name).password("wrong"));
      }
      mvc.perform(formLogin("/sign-in").user(name).password(PASSWORD))
          .andExpect(redirectedUrl("/"));
    }
  }

  @Test
  void eachTryIsOnTheAuditTrail() throws Exception {
    mvc.perform(formLogin("/sign-in").user(name).password("wrong"));
    mvc.perform(formLogin("/sign-in").user(name).password(PASSWORD));
    assertThat(actions()).containsExactly("SIGN_IN_FAILED", "SIGN_IN");
  }

  @Test
  void whateverWasTypedForAUserNameIsNotOnTheAuditTrail() throws Exception {
    mvc.perform(formLogin("/sign-in").user("999999199001011238").password("wrong"));
    mvc.perform(formLogin("/sign-in").user(PASSWORD).password(""));
    assertThat(
            jdbc.sql("SELECT username FROM audit_event ORDER BY id DESC LIMIT 2")
                .query(String.class)
                .list())
        .containsExactly("?", "?");
  }

  private List<String> actions() {
    return jdbc.sql("SELECT action FROM audit_event WHERE username = :name ORDER BY id")
        .param("name", name)
        .query(String.class)
        .list();
  }

  @Test
  void whoeverHasAOneTimePasswordMustChangeItFirst() throws Exception {
    String fresh = name + "x";
    open(fresh, true);
    var me = accounts.loadUserByUsername(fresh);
    mvc.perform(get("/").with(user(me))).andExpect(redirectedUrl("/account/password"));
    mvc.perform(get("/account/password").with(user(me))).andExpect(status().isOk());
  }

  @Test
  void aPasswordIsChangedOnlyByWhoeverKnowsTheCurrentOne() throws Exception {
    var me = accounts.loadUserByUsername(name);
    change(me, "not the password", "Binhai-Xinqu-9").andExpect(status().isOk());
    change(me, PASSWORD, "Binhai-Xinqu-9").andExpect(redirectedUrl("/sign-in?changed"));
    mvc.perform(formLogin("/sign-in").user(name).password("Binhai-Xinqu-9"))
        .andExpect(redirectedUrl("/"));
  }

  private org.springframework.test.web.servlet.ResultActions change(
      SignedIn me, String current, String wanted) throws Exception {
    return mvc.perform(
        post("/account/password")
            .with(user(me))
            .with(csrf())
            .param("current", current)
            .param("wanted", wanted)
            .param("again", wanted));
  }

  @Test
  void aSessionEndsAtOnceWhenTheAccountIsClosed() throws Exception {
    ends(account -> desk.setEnabled(account, false, SignedInFixture.ofOffice()));
  }

  @Test
  void aSessionEndsAtOnceWhenThePasswordIsReset() throws Exception {
    ends(account -> desk.resetPassword(account, SignedInFixture.ofOffice()));
  }

  @Test
  void aSessionEndsAtOnceWhenARoleIsGivenOrTaken() throws Exception {
    ends(account -> accounts.grant(account, Set.of(Role.AUDITOR)));
  }

  @Test
  void otherSessionsOfAPersonEndWhenThePasswordIsChanged() throws Exception {
    var me = accounts.loadUserByUsername(name);
    ends(account -> change(me, PASSWORD, "Binhai-Xinqu-9"));
  }

  /** What is done to an account whose holder is at work. */
  private interface Change {
    void to(long account) throws Exception;
  }

  private void ends(Change change) throws Exception {
    long account = accounts.loadUserByUsername(name).account();
    MockHttpSession session = signedIn(name);
    MockHttpSession other = signedIn("bystander");
    mvc.perform(get("/account/password").session(session)).andExpect(status().isOk());
    change.to(account);
    mvc.perform(get("/account/password").session(session))
        .andExpect(redirectedUrl("/sign-in?ended"));
    mvc.perform(get("/account/password").session(other)).andExpect(status().isOk());
    mvc.perform(get("/sign-in").param("ended", ""))
        .andExpect(content().string(Matchers.containsString("请重新登录")));
  }

  private MockHttpSession signedIn(String username) throws Exception {
    if (accounts.find(username).isEmpty()) {
      open(username, false);
    }
    var request =
        mvc.perform(formLogin("/sign-in").user(username).password(PASSWORD))
            .andReturn()
            .getRequest();
    return (MockHttpSession) Objects.requireNonNull(request.getSession());
  }

  @Test
  void whoeverIsLetInWhileTheAccountIsClosedIsOutAgain() throws Exception {
    var me = accounts.loadUserByUsername(name);
    desk.setEnabled(me.account(), false, SignedInFixture.ofOffice());
    assertThat(accounts.signedIn(me)).isFalse();
  }

  @Test
  void anAdministratorDoesNotResetTheOwnPassword() {
    var me = accounts.loadUserByUsername(name);
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> desk.resetPassword(me.account(), me));
  }

  @Test
  void theListOffersNoResetOfTheOwnPassword() throws Exception {
    var me = SignedInFixture.ofZone(Role.SECURITY_ADMIN);
    var other = accounts.loadUserByUsername(name);
    accounts.open(
        new NewAccount(me.username(), "我", "120116400", me.roles()), me.passwordHash(), false);
    var own = accounts.loadUserByUsername(me.username());
    mvc.perform(get("/accounts").with(user(me)))
        .andExpect(content().string(Matchers.containsString(reset(other))))
        .andExpect(content().string(Matchers.not(Matchers.containsString(reset(own)))));
  }

  private static String reset(SignedIn who) {
    return "/accounts/%d/password".formatted(who.account());
  }

  @Test
  void whoeverSignsOutIsToldSo() throws Exception {
    var me = accounts.loadUserByUsername(name);
    String door =
        mvc.perform(post("/logout").with(user(me)).with(csrf()))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    mvc.perform(get(URI.create(String.valueOf(door))))
        .andExpect(content().string(Matchers.containsString("您已退出登录")));
  }

  @Test
  void aClosedAccountStaysOut() throws Exception {
    accounts.setEnabled(accounts.loadUserByUsername(name).account(), false);
    mvc.perform(formLogin("/sign-in").user(name).password(PASSWORD))
        .andExpect(redirectedUrl("/sign-in?failed"));
  }

  @Test
  void everyPageForbidsForeignAndInlineScripts() throws Exception {
    mvc.perform(get("/sign-in"))
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    Matchers.allOf(
                        Matchers.containsString("default-src 'none'"),
                        Matchers.not(Matchers.containsString("unsafe")))));
  }
}
