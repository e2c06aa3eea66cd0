package org.contactpoint.local.web.signin;

import org.jspecify.annotations.Nullable;

/** What came of reading an authorization request. */
sealed interface AuthorizationCheck {

  /** An account may be chosen for it. */
  record Valid(AuthorizationRequest request) implements AuthorizationCheck {}

  /**
   * The client is told what is wrong with it.
   *
   * @param state of the request, null where it has none that may be repeated
   */
  record Refused(String redirectUri, @Nullable String state, OAuthError error, String because)
      implements AuthorizationCheck {
    @Override
    public String toString() {
      return "Refused[" + error + "]";
    }
  }

  /** Nobody knows who asks, or where the answer would go: the browser goes nowhere. */
  record Untrusted() implements AuthorizationCheck {}
}
