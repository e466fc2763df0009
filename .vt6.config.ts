export default { test: { include: ['web/src/offline/{sync,store,library}/*.test.ts','web/src/offline/vault/open-vault.test.ts'] } };
