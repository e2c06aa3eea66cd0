/**
 * Who is signed in at which browser. A session is stored sealed under a key that only the stage and
 * the browser's cookie make together, and it ends by itself.
 */
@NullMarked
package org.contactpoint.portal.session;

import org.jspecify.annotations.NullMarked;
