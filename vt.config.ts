export default { test: { include: ['web/src/offline/sync/*.test.ts'] } };
