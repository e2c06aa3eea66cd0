package org.contactpoint.local.web.signin;

import java.util.Locale;

/** Why a request is refused (RFC 6749, §4.1.2.1; RFC 6749, §5.2; OpenID Connect Core 1.0). */
enum OAuthError {
  INVALID_CLIENT,
  INVALID_GRANT,
  INVALID_REQUEST,
  INVALID_SCOPE,
  LOGIN_REQUIRED,
  REGISTRATION_NOT_SUPPORTED,
  REQUEST_NOT_SUPPORTED,
  REQUEST_URI_NOT_SUPPORTED,
  UNSUPPORTED_GRANT_TYPE,
  UNSUPPORTED_RESPONSE_TYPE;

  /** Its code in answers, such as {@code invalid_grant}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
