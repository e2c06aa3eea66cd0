package org.contactpoint.portal.page;

import java.util.function.Supplier;
import org.contactpoint.portal.asset.Assets;
import org.contactpoint.portal.session.Person;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page, and what its links and forms are made with.
 *
 * @param base the path under which the portal is, empty for the root of its host
 * @param person who is signed in, null for nobody
 * @param path of this page, from the root of the portal
 * @param requestId by which people may quote what went wrong
 * @param secondsLeft until the session ends, if no other page is asked for; 0 for nobody
 * @param formTokens proofs that a form came from a page of this session
 * @param formKeys random keys by which whatever a form asks for is done once
 */
public record Frame(
    String base,
    Assets assets,
    @Nullable Person person,
    String path,
    String requestId,
    long secondsLeft,
    Supplier<String> formTokens,
    Supplier<String> formKeys) {

  /** A link to a page of ours. */
  public String to(String target) {
    return base + target;
  }

  /** A link to a style sheet, script or picture. */
  public String asset(String name) {
    return base + assets.path(name);
  }

  /** The proof that a form of this page came from it. */
  public String formToken() {
    return formTokens.get();
  }

  /** A key by which whatever a form asks for is done once, however often it is sent. */
  public String newKey() {
    return formKeys.get();
  }

  /** Whether this page, or one below it, is shown. */
  public boolean isAt(String section) {
    return path.equals(section) || path.startsWith(section + "/");
  }

  @Override
  public String toString() {
    return "Frame[redacted]";
  }
}
