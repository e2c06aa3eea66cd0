package org.contactpoint.local.web.signin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.http.message.Response;

/** The page on which an account is chosen, for a request that is valid. */
final class AccountPage {
  private static final String TITLE = "Choose an account";

  /** What its form repeats, so that it is checked again. */
  private static final List<String> REPEATED =
      List.of(
          "client_id",
          "redirect_uri",
          "response_type",
          "response_mode",
          "scope",
          "state",
          "nonce",
          "code_challenge",
          "code_challenge_method",
          "prompt",
          "max_age");

  private AccountPage() {}

  /** All accounts to choose from. */
  static Response first(Parameters sent, List<CouncilPeople> councils, String origin) {
    return page(200, TITLE, form(sent, councils), origin);
  }

  /** The same once more: there is no active account of the name that was chosen. */
  static Response again(Parameters sent, List<CouncilPeople> councils, String origin) {
    String problem =
        """
        <div class="problem" role="alert">
        <h2>There is a problem</h2>
        <p>The account that you chose can’t be used. Choose another one.</p>
        </div>
        """;
    return page(400, "Error: " + TITLE, problem + form(sent, councils), origin);
  }

  private static Response page(int status, String title, String main, String origin) {
    return Html.page(status, title, main, "'self' " + origin);
  }

  private static String form(Parameters sent, List<CouncilPeople> councils) {
    return """
    <h1>%s</h1>
    <p>Only ContactPoint on your own machine has this page, and it asks for no password. Anywhere \
    else people sign in with a password and a second factor.</p>
    <form method="post" action="%s">
    %s
    %s
    </form>
    """
        .formatted(
            TITLE,
            Addresses.path("/login"),
            lines(REPEATED.stream().map(name -> hidden(name, sent)).flatMap(Optional::stream)),
            lines(councils.stream().map(AccountPage::council)));
  }

  private static Optional<String> hidden(String name, Parameters sent) {
    return sent.find(name)
        .map(Html::escaped)
        .map(value -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(name, value));
  }

  private static String council(CouncilPeople council) {
    return """
    <section aria-labelledby="%1$s">
    <h2 id="%1$s">%2$s</h2>
    <ul role="list">
    %3$s
    </ul>
    </section>\
    """
        .formatted(
            council.name().toLowerCase(Locale.ROOT),
            council.name(),
            lines(council.people().stream().map(AccountFile::account).map(AccountPage::person)));
  }

  private static String person(Account account) {
    return """
    <li><button name="username" value="%1$s"><span class="name">%2$s</span> \
    <span>%3$s</span> \
    <span>%4$s</span> \
    <span class="username">%1$s</span></button></li>\
    """
        .formatted(
            Html.escaped(account.id().value()),
            Html.escaped(account.displayName()),
            account.roles().stream()
                .sorted()
                .map(AccountPage::words)
                .collect(Collectors.joining(", ")),
            Html.escaped(account.organisation().name()));
  }

  private static String words(Role role) {
    String words = role.code().replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String lines(Stream<String> all) {
    return all.collect(Collectors.joining("\n"));
  }
}
