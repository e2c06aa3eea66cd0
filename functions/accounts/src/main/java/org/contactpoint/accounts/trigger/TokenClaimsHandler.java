package org.contactpoint.accounts.trigger;

import io.micronaut.context.ApplicationContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.contactpoint.cloud.wiring.EventHandler;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.contract.function.PoolNames;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Role;

/**
 * Before tokens are issued, at sign-in and at each refresh: puts account, council and roles into
 * the access token. The scope of the API is given here and nowhere else, and the one by which
 * people could change their own second factor is taken away. The time of the sign-in, {@code
 * auth_time}, stays as the pool gives it, in renewed tokens too. Whoever is not let in gets a token
 * that opens nothing, without a scope or an account: to refuse it would be an error of a function,
 * which raises an alarm and rolls a release back, and is reserved for faults.
 */
public class TokenClaimsHandler extends EventHandler<Map<String, Object>, Map<String, Object>> {
  private static final String MACHINES = "TokenGeneration_ClientCredentials";
  private static final String OF_THE_API = PoolNames.inTokens(PoolNames.DIRECTORY);
  private static final String OF_THE_POOL = "aws.cognito.signin.user.admin";

  /** For AWS Lambda, which gives it a context of its own. */
  public TokenClaimsHandler() {
    super(LazyContext.builder().singletons(TriggerTime.USUAL, TriggerTime.OF_EACH_CALL));
  }

  /** For a process that has a context already. */
  public TokenClaimsHandler(ApplicationContext context) {
    super(context);
  }

  @Override
  public Map<String, Object> execute(Map<String, Object> input) {
    PoolEvent event = new PoolEvent(input);
    if (event.source().equals(MACHINES)) {
      return input;
    }
    ApplicationContext context = context();
    SignInCheck check =
        TriggerTime.of(context).within(() -> context.getBean(FindSignIn.class).check(event));
    return event.answered(
        Map.of(
            "claimsAndScopeOverrideDetails", Map.of("accessTokenGeneration", token(check, event))));
  }

  private Map<String, Object> token(SignInCheck check, PoolEvent event) {
    if (check instanceof SignInCheck.LetIn letIn) {
      return opening(letIn.file().account());
    }
    bean(RefusedSignIns.class).tokens(check);
    return openingNothing(event);
  }

  private static Map<String, Object> opening(Account account) {
    return Map.of(
        "claimsToAddOrOverride", claims(account),
        "scopesToAdd", List.of(OF_THE_API),
        "scopesToSuppress", List.of(OF_THE_POOL));
  }

  private static Map<String, Object> openingNothing(PoolEvent event) {
    Set<String> all = new TreeSet<>(event.scopes());
    all.addAll(List.of(OF_THE_API, OF_THE_POOL));
    return Map.of("scopesToSuppress", List.copyOf(all));
  }

  private static Map<String, Object> claims(Account account) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("account_id", account.id().value());
    if (account.authority() != null) {
      claims.put("council", account.authority().value());
    }
    claims.put("roles", account.roles().stream().sorted().map(Role::code).toList());
    return claims;
  }
}
