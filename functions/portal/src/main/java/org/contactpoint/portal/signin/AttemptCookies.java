package org.contactpoint.portal.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.contactpoint.domain.crypto.AesGcm;
import org.contactpoint.http.message.Cookies;
import org.contactpoint.http.message.Headers;

/**
 * The cookies in which a browser keeps its attempts to sign in, sealed: one for each, so that
 * several windows can sign in at the same time. Its name is the beginning of the attempt's state;
 * which attempt an answer belongs to is decided by the whole state, which is inside.
 */
public final class AttemptCookies {
  /** What the name of each begins with. */
  public static final String PREFIX = "__Host-contactpoint-sign-in-";

  private static final int MOST = 4;
  private static final Pattern NAME = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{8}");
  private static final int SHORT = 8;
  private static final String CONTEXT = "sign-in attempt";
  private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=";
  private static final int SECONDS = 600;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AesGcm seal;
  private final SecureRandom random;

  public AttemptCookies(AesGcm seal, SecureRandom random) {
    this.seal = seal;
    this.random = random;
  }

  /**
   * The values of {@code Set-Cookie} for another attempt: a browser keeps at most four, and the
   * oldest goes.
   *
   * @param headers of the request, with the attempts that the browser keeps already
   */
  public List<String> begun(SignInAttempt attempt, Headers headers) {
    List<String> kept = Cookies.names(headers).stream().filter(AttemptCookies::isOurs).toList();
    List<String> cookies = new ArrayList<>();
    for (String name : kept.subList(0, Math.max(0, kept.size() - MOST + 1))) {
      cookies.add(gone(name));
    }
    cookies.add(name(attempt.state()) + "=" + sealed(attempt) + ATTRIBUTES + SECONDS);
    return cookies;
  }

  /** The value of {@code Set-Cookie} that takes an attempt away. */
  public String done(SignInAttempt attempt) {
    return gone(name(attempt.state()));
  }

  /**
   * The attempt to which a request brings the answer; empty where this browser began none of that
   * state, so that nobody signs in with somebody else's answer (RFC 6749, §10.12).
   */
  public Optional<SignInAttempt> of(Headers headers, Map<String, List<String>> query) {
    List<String> states = query.getOrDefault("state", List.of());
    return states.size() == 1 && states.getFirst().length() > SHORT
        ? Cookies.value(headers, name(states.getFirst()))
            .flatMap(this::opened)
            .filter(attempt -> attempt.state().equals(states.getFirst()))
        : Optional.empty();
  }

  private static boolean isOurs(String name) {
    return NAME.matcher(name).matches();
  }

  private static String name(String state) {
    return PREFIX + state.substring(0, SHORT);
  }

  private static String gone(String name) {
    return name + "=" + ATTRIBUTES + 0;
  }

  private String sealed(SignInAttempt attempt) {
    try {
      byte[] sealed = seal.encrypt(JSON.writeValueAsBytes(attempt), CONTEXT, random);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<SignInAttempt> opened(String text) {
    try {
      return seal.decrypt(Base64.getUrlDecoder().decode(text), CONTEXT)
          .flatMap(AttemptCookies::read);
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
