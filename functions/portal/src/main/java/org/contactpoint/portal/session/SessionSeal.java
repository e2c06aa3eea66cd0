package org.contactpoint.portal.session;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/** Seals sessions, each under a key that only its cookie and the stage make together. */
final class SessionSeal {
  private final SessionKeys keys;
  private final SecureRandom random;

  SessionSeal(SessionKeys keys, SecureRandom random) {
    this.keys = keys;
    this.random = random;
  }

  /** A cookie that nobody had before, for a session of that person. */
  SessionCookie fresh(Person person) {
    return SessionCookie.fresh(keys.owner(person.accountId()), random);
  }

  SdkBytes sealed(SessionCookie cookie, Session session) {
    return SdkBytes.fromByteArrayUnsafe(
        keys.seal(cookie).encrypt(SessionText.written(session), place(cookie), random));
  }

  /** The session as it was seen last then; empty where it is sealed for another place or stage. */
  Optional<Session> opened(SessionCookie cookie, SdkBytes sealed, Instant seen) {
    return keys.seal(cookie)
        .decrypt(sealed.asByteArrayUnsafe(), place(cookie))
        .flatMap(text -> SessionText.read(text, seen));
  }

  private String place(SessionCookie cookie) {
    return SessionKeys.partition(cookie) + "|" + keys.place(cookie);
  }
}
