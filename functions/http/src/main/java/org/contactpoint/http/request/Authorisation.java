package org.contactpoint.http.request;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.contactpoint.contract.route.RouteRequirement;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/** Asks the access policy (rules §2) about the role, the purpose, and whom a caller acts for. */
@Singleton
public final class Authorisation {
  private final Accounts accounts;

  Authorisation(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The role, and the purpose where the route takes one from a header; 403 or 400 otherwise. */
  public Admission<Authorised> authorise(Authenticated request) {
    RequestContext context = request.context();
    return switch (AccessPolicy.decide(request.caller(), context.action())) {
      case Decision.Denied denied -> request.ended(Answer.refused(denied.because()));
      case Decision.Permitted permitted -> {
        Authorised authorised =
            new Authorised(context, request.caller(), request.signedIn(), permitted, null);
        yield context.route().needs(RouteRequirement.PURPOSE)
            ? fromHeader(authorised)
            : new Admission.Admitted<>(authorised);
      }
    };
  }

  private static Admission<Authorised> fromHeader(Authorised request) {
    Parsed<Purpose> purpose =
        Optional.ofNullable(request.context().conditions().purpose())
            .map(Purpose::parse)
            .orElse(Parsed.invalid("is missing"));
    return switch (purpose) {
      case Parsed.Valid<Purpose> valid -> stating(request, valid.value());
      case Parsed.Invalid<Purpose> invalid ->
          request.ended(Answer.malformed("Access-Purpose", invalid.reason()));
    };
  }

  /** The request for a purpose that it states (rules §3); 403 where the role has none such. */
  public static Admission<Authorised> stating(Authorised request, Purpose stated) {
    return switch (AccessPolicy.decide(request.caller(), request.context().action(), stated)) {
      case Decision.Permitted as -> new Admission.Admitted<>(request.stating(as, stated));
      case Decision.Denied denied ->
          new Admission.Ended<>(
              Answer.refused(denied.because()), new Attribution(request.actor(), stated));
    };
  }

  /**
   * The request on behalf of another account: allowed only if both accounts may (rules §2.16,
   * mediated access). Who acts for somebody already does not act for another one, too: the trail
   * names two.
   *
   * @param accountId null for nobody, which is always allowed
   */
  public Admission<Authorised> actingFor(Authorised request, @Nullable String accountId) {
    if (accountId == null) {
      return new Admission.Admitted<>(request);
    }
    Account already = request.caller().onBehalfOf();
    if (already != null) {
      return already.id().value().equals(accountId)
          ? new Admission.Admitted<>(request)
          : request.ended(Answer.refused(Denial.NOT_ON_BEHALF));
    }
    Account person = account(accountId).orElse(null);
    return switch (AccessPolicy.decideOnBehalf(request.caller().account(), person)) {
      case Decision.Denied denied -> request.ended(Answer.refused(denied.because()));
      case Decision.Permitted ignored when person == null ->
          request.ended(Answer.refused(Denial.NOT_ON_BEHALF));
      case Decision.Permitted ignored -> acting(request, request.caller().actingFor(person));
    };
  }

  private static Admission<Authorised> acting(Authorised request, Caller mediated) {
    Authorised acting = request.by(mediated);
    return AccessPolicy.decide(mediated, request.context().action())
            instanceof Decision.Denied denied
        ? acting.ended(Answer.refused(denied.because()))
        : new Admission.Admitted<>(acting);
  }

  private Optional<Account> account(String accountId) {
    return AccountId.parse(accountId).toOptional().flatMap(accounts::find);
  }

  /** The request with what its route asks for beside; 428 without {@code If-Match}. */
  public static Admission<Authorised> conditional(Authorised request) {
    return request.context().route().needs(RouteRequirement.IF_MATCH)
            && request.context().conditions().ifMatch() == null
        ? request.ended(Answer.failed(ProblemKind.IF_MATCH_REQUIRED))
        : new Admission.Admitted<>(request);
  }
}
