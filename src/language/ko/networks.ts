// 저장한 네트워크를 두고 하는 말.

import type { Catalog } from '../catalog.ts';
import { withParticle } from '../particles.ts';

export const networks: Catalog['networks'] = {
  title: '내 네트워크',
  count: (v) => `${v.most}개 가운데 ${v.count}개`,
  none: '아직 저장하신 네트워크가 없어요. 이름을 지어 저장하면, 네트워크를 적는 곳 어디에서나 그 이름으로 부를 수 있어요.',
  heading: (v) => `네트워크 ${v.name}`,
  saved: (v) => `${withParticle(v.name, '이라는/라는')} 이름으로 저장했어요.`,
  savedAlready: (v) => `이미 ${withParticle(v.name, '이라는/라는')} 이름으로 저장하셨어요.`,
  use: '이름으로 부르기: ',
  asksToReplace: (v) =>
    `${withParticle(v.name, '이라는/라는')} 이름에는 이미 다른 네트워크가 있어요: ${v.before}. 그 자리에 이것을 둘까요? ${v.after}`,
  replace: '바꾸기',
  keep: '그대로 두기',
  keepIt: '그대로 두기',
  asksToDelete: (v) =>
    `${withParticle(v.name, '을/를')} 지울까요? 이 네트워크로 받은 답은 남고, 거기 있는 버튼도 그대로 쓸 수 있어요.`,
  delete: '지우기',
  deleteOne: '하나 지우기 …',
  openOne: '하나 열기 …',
  deleted: (v) => `${withParticle(v.name, '을/를')} 지웠어요.`,
  gradient: '기울기 보기',
  train: '학습시키기',
  fresh: '새 네트워크',
  saveThis: '이 네트워크 저장',
  form: '네트워크 저장',
  submit: '저장',
};
