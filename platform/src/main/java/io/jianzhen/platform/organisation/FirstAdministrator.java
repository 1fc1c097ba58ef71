package io.jianzhen.platform.organisation;

import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Opens the first account on the first start and prints its one-time password. */
@Component
@ConditionalOnProperty(name = "jianzhen.first-administrator", matchIfMissing = true)
class FirstAdministrator implements ApplicationRunner {

  private final AccountDesk desk;

  FirstAdministrator(AccountDesk desk) {
    this.desk = desk;
  }

  @Override
  @SuppressWarnings("SystemOut") // a secret for the person at the terminal must not enter the log
  public void run(ApplicationArguments arguments) {
    if (!desk.isEmpty()) {
      return;
    }
    var admin = new NewAccount("admin", "系统管理员", "YJ-BGS", Set.of(Role.SECURITY_ADMIN));
    String password = desk.openFirst(admin);
    System.out.printf(
        """

        首次启动：系统管理员账号已开通，密码只显示这一次，登录后必须修改。
        First start: an administrator account is open; the password is shown this once and must be changed.
            用户名 user name   %s
            密码   password    %s

        """,
        admin.username(), password);
  }
}
