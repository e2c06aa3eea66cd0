package org.contactpoint.cloud.desk;

import org.contactpoint.http.door.PassedRequest;

/**
 * A call on its way to the desk.
 *
 * @param request as it came, with its own token
 * @param act what the function that passes it on understood of it
 */
record DeskCall(PassedRequest request, DeskAct act) {}
