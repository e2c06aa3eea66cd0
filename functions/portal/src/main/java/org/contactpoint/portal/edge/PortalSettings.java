package org.contactpoint.portal.edge;

import org.contactpoint.portal.signin.SignInSettings;

/**
 * Where the portal is, and what is around it.
 *
 * @param api where the web API is, without a slash at its end
 * @param uploads the origin of the bucket to which a browser sends files
 */
public record PortalSettings(SignInSettings signIn, String api, String uploads) {}
