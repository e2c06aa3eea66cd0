package org.contactpoint.portal.about;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.contactpoint.portal.page.PublicPage;

/** The pages that explain the service. */
@Factory
final class TextPages {

  @Singleton
  PublicPage about() {
    return new TextPage("/about", "about/about");
  }

  @Singleton
  PublicPage seeWhatIsHeld() {
    return new TextPage("/about/see-what-is-held", "about/see-what-is-held");
  }

  @Singleton
  PublicPage accessibility() {
    return new TextPage("/accessibility", "about/accessibility");
  }

  @Singleton
  PublicPage cookies() {
    return new TextPage("/cookies", "about/cookies");
  }

  @Singleton
  PublicPage privacy() {
    return new TextPage("/privacy", "about/privacy");
  }
}
