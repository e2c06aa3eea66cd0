package org.contactpoint.portal.edge;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.portal.asset.Assets;
import org.contactpoint.portal.page.Frame;
import org.contactpoint.portal.session.SessionCookie;
import org.contactpoint.portal.session.SessionKeys;

/** Makes what surrounds the pages. */
@Singleton
final class Frames {
  private final PortalSettings settings;
  private final Assets assets;
  private final SessionKeys keys;
  private final SecureRandom random;
  private final Ids ids;
  private final Clock clock;

  Frames(
      PortalSettings settings,
      Assets assets,
      SessionKeys keys,
      SecureRandom random,
      Ids ids,
      Clock clock) {
    this.settings = settings;
    this.assets = assets;
    this.keys = keys;
    this.random = random;
    this.ids = ids;
    this.clock = clock;
  }

  /** The frame of a page for nobody in particular. */
  Frame open(String path, String requestId) {
    return new Frame(
        settings.signIn().base(), assets, null, path, requestId, 0, () -> "", ids::next);
  }

  /** The frame of a page for whoever is signed in. */
  Frame of(ActiveSession active, String path, String requestId) {
    FormTokens tokens = tokens(active.cookie());
    return new Frame(
        settings.signIn().base(),
        assets,
        active.session().person(),
        path,
        requestId,
        Duration.between(clock.instant(), active.session().ends()).toSeconds(),
        tokens::fresh,
        ids::next);
  }

  FormTokens tokens(SessionCookie cookie) {
    return new FormTokens(keys.forms(cookie), random);
  }

  /** Whether a form comes from our own origin, as far as the browser says (RFC 6454, §7). */
  boolean isOurOrigin(Optional<String> origin) {
    return origin.map(settings.signIn().origin()::equals).orElse(true);
  }
}
