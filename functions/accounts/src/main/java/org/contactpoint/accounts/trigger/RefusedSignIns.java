package org.contactpoint.accounts.trigger;

import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts who came through the pool and was not let in: nobody's fault, so no error of a function.
 * The line in the log is what a metric counts; it says nothing of whom.
 */
@Singleton
final class RefusedSignIns {
  private static final Logger LOG = LoggerFactory.getLogger(RefusedSignIns.class);

  /** Counts a refused sign-in; it is also in the trail if the account is known. */
  void signIn(SignInCheck check) {
    LOG.info("metric=SignInsRefused reason={}", reason(check));
  }

  /** Tokens, at a sign-in or a refresh. */
  void tokens(SignInCheck check) {
    LOG.info("metric=TokensRefused reason={}", reason(check));
  }

  private static String reason(SignInCheck check) {
    return check instanceof SignInCheck.Refused refused ? refused.because() : "no-account";
  }
}
