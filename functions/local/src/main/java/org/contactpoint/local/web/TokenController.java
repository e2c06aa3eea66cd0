package org.contactpoint.local.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.vetting.AccountFiles;
import org.contactpoint.local.issuer.LocalIssuer;

/** Gives a token to whoever names an active account. It exists in this mode alone. */
@Controller("/local/token")
final class TokenController {
  private final AccountFiles accounts;
  private final LocalIssuer issuer;

  TokenController(AccountFiles accounts, LocalIssuer issuer) {
    this.accounts = accounts;
    this.issuer = issuer;
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<Map<String, String>> token(@Body Map<String, String> form) {
    return named(form)
        .flatMap(accounts::find)
        .filter(file -> file.account().isActive())
        .map(
            file ->
                Map.of(
                    "access_token",
                    issuer.tokenFor(file.account(), file.knownAs()),
                    "token_type",
                    "Bearer"))
        .map(HttpResponse::ok)
        .orElseGet(TokenController::refused);
  }

  private static Optional<AccountId> named(Map<String, String> form) {
    return Optional.ofNullable(form.get("username"))
        .filter(name -> !name.isBlank() && name.length() <= 128)
        .map(AccountId::new);
  }

  private static MutableHttpResponse<Map<String, String>> refused() {
    return HttpResponse.<Map<String, String>>badRequest()
        .contentType("application/problem+json")
        .body(
            Map.of(
                "type", "/problems/no-active-account",
                "title", "There is no active account of that name",
                "status", "400"));
  }
}
