import { isReachable } from './api/connection.ts';
import { leavesToSignIn, startSession, waitsByItself } from './session/start-session.ts';
import { watchForUpdates } from './updates.ts';

watchForUpdates();
const reached = waitsByItself(location.pathname) || isReachable();
// Whoever leaves to sign in comes back at once: the application, which takes a while to run, is run when they do.
if (leavesToSignIn(location.pathname) && (await reached)) await startSession();
const application = import('./application.tsx');
if (!(await reached)) history.replaceState(null, '', '/welcome/offline');
const session = startSession();
await (await application).showApplication(session);
