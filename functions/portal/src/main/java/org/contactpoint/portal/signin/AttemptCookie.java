package org.contactpoint.portal.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.contactpoint.domain.crypto.AesGcm;
import org.contactpoint.http.message.Cookies;
import org.contactpoint.http.message.Headers;

/** The cookie in which a browser keeps an attempt to sign in, sealed. */
public final class AttemptCookie {
  private static final String NAME = "__Host-contactpoint-sign-in";
  private static final String CONTEXT = "sign-in attempt";
  private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=600";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AesGcm seal;
  private final SecureRandom random;

  public AttemptCookie(AesGcm seal, SecureRandom random) {
    this.seal = seal;
    this.random = random;
  }

  /** The value of {@code Set-Cookie}. */
  public String header(SignInAttempt attempt) {
    try {
      byte[] sealed = seal.encrypt(JSON.writeValueAsBytes(attempt), CONTEXT, random);
      return NAME
          + "="
          + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed)
          + ATTRIBUTES;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The attempt that a request came with; empty where there is none that we sealed. */
  public Optional<SignInAttempt> of(Headers headers) {
    return Cookies.value(headers, NAME).flatMap(this::opened);
  }

  private Optional<SignInAttempt> opened(String text) {
    try {
      return seal.decrypt(Base64.getUrlDecoder().decode(text), CONTEXT)
          .flatMap(AttemptCookie::read);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<SignInAttempt> read(byte[] text) {
    try {
      return Optional.of(JSON.readValue(text, SignInAttempt.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
