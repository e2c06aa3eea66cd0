package org.contactpoint.portal.edge;

import org.contactpoint.portal.session.Session;
import org.contactpoint.portal.session.SessionCookie;

/** A session that has not ended. */
record ActiveSession(SessionCookie cookie, Session session) {}
